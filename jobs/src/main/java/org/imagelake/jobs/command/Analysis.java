package org.imagelake.jobs.command;

import org.imagelake.jobs.Context;
import org.imagelake.jobs.ExitCode;
import org.imagelake.jobs.report.SummaryText;
import org.imagelake.jobs.session.LakeSession;
import org.imagelake.jobs.settings.Settings;
import org.imagelake.pipeline.AnalyzeJob;
import org.imagelake.pipeline.Lake;
import org.imagelake.pipeline.LakeRequest;
import org.imagelake.pipeline.summary.Summary;
import org.imagelake.pipeline.table.RunRow;
import org.imagelake.pipeline.table.Tables;

/** What the commands that fill the table images have in common: run, summary, verdict. */
record Analysis(Context context, InputOptions input, SessionOptions session) {
  private static final int SUMMARY_LINES = 10;

  ExitCode run(Settings settings, String command) {
    settings.refuseContradictions();
    LakeRequest request = input.request(settings, command);
    if (session.printed(context)) {
      return ExitCode.OK;
    }
    try (LakeSession lakeSession = session.open(settings, command)) {
      RunShow show = new RunShow(context, settings, input.quiet());
      RunRow run =
          show.run(
              request.lake(),
              listener ->
                  AnalyzeJob.run(
                      lakeSession.spark(),
                      request,
                      settings.analysis(),
                      settings.gates(),
                      listener));
      if (!input.quiet()) {
        Lake lake = request.open(lakeSession.spark(), Tables.IMAGES);
        context.terminal().out().println(SummaryText.of(Summary.of(lake, SUMMARY_LINES)));
      }
      return show.judge(run);
    }
  }
}
