package org.imagelake.jobs.command;

import org.imagelake.jobs.Context;
import org.imagelake.jobs.ExitCode;
import org.imagelake.jobs.progress.ProgressDisplay;
import org.imagelake.jobs.report.RunReport;
import org.imagelake.jobs.session.LakeSession;
import org.imagelake.jobs.settings.Settings;
import org.imagelake.pipeline.AnalyzeJob;
import org.imagelake.pipeline.LakeRequest;
import org.imagelake.pipeline.run.ProgressListener;
import org.imagelake.pipeline.table.RunRow;

/** Runs one analysis with its progress and its short result. */
final class AnalysisRunner {
  private final Context context;

  AnalysisRunner(Context context) {
    this.context = context;
  }

  /** Analyses and says what was done, on the error stream: results proper go to the other. */
  RunRow run(LakeSession session, LakeRequest request, Settings settings, boolean quiet) {
    if (quiet) {
      return AnalyzeJob.run(session.spark(), request, settings.analysis(), ProgressListener.NONE);
    }
    RunRow run;
    try (ProgressDisplay display =
        new ProgressDisplay(context.terminal(), settings.progressInterval())) {
      run = AnalyzeJob.run(session.spark(), request, settings.analysis(), display);
    }
    RunReport.lines(run, request.lake()).forEach(context.terminal().err()::println);
    return run;
  }

  /** Whether more images failed than the settings allow. */
  ExitCode judge(RunRow run, Settings settings) {
    double failed = RunReport.failedRatio(run);
    if (failed <= settings.maxFailedRatio()) {
      return ExitCode.OK;
    }
    context
        .terminal()
        .err()
        .printf(
            "imagelake: a share of %.3f of the images failed, more than --max-failed-ratio %s%n",
            failed, settings.maxFailedRatio());
    return ExitCode.TOO_MANY_FAILED;
  }
}
