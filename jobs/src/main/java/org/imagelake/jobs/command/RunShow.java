package org.imagelake.jobs.command;

import java.util.function.Function;
import org.imagelake.jobs.Context;
import org.imagelake.jobs.ExitCode;
import org.imagelake.jobs.progress.ProgressDisplay;
import org.imagelake.jobs.report.GateReport;
import org.imagelake.jobs.report.RunReport;
import org.imagelake.jobs.settings.Settings;
import org.imagelake.pipeline.gate.GateResult;
import org.imagelake.pipeline.run.ProgressListener;
import org.imagelake.pipeline.table.RunRow;

/**
 * What a person sees of a run: its progress and its short result, on the error stream, as results
 * proper go to the other.
 */
final class RunShow {
  private final Context context;
  private final Settings settings;
  private final boolean quiet;

  RunShow(Context context, Settings settings, boolean quiet) {
    this.context = context;
    this.settings = settings;
    this.quiet = quiet;
  }

  /** Runs and says what was done. */
  RunRow run(String lake, Function<ProgressListener, RunRow> job) {
    if (quiet) {
      return job.apply(ProgressListener.NONE);
    }
    RunRow run;
    try (ProgressDisplay display =
        new ProgressDisplay(context.terminal(), settings.progressInterval())) {
      run = job.apply(display);
    }
    RunReport.lines(run, lake).forEach(context.terminal().err()::println);
    return run;
  }

  /** Whether the run is a success, by the settings; the gates' lines come in any case. */
  ExitCode judge(RunRow run) {
    GateReport.lines(settings.gates(), run.gates(), quiet)
        .forEach(context.terminal().err()::println);
    if (run.status() == RunRow.Status.INCOMPLETE) {
      context
          .terminal()
          .err()
          .println(
              "imagelake: the output did not take every result; the table has a row for each, error"
                  + " code TARGET_FAILED. Put that right, then run the same command again: it does"
                  + " the rest.");
      return ExitCode.RUN_FAILED;
    }
    double failed = RunReport.failedRatio(run);
    if (failed <= settings.maxFailedRatio()) {
      return run.gates().stream().allMatch(GateResult::passed) ? ExitCode.OK : ExitCode.GATE_FAILED;
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
