package org.imagelake.jobs.command;

import org.imagelake.jobs.Context;
import org.imagelake.jobs.ExitCode;
import org.imagelake.jobs.report.DuplicatesText;
import org.imagelake.jobs.report.RecordMap;
import org.imagelake.jobs.session.LakeSession;
import org.imagelake.jobs.settings.Overrides;
import org.imagelake.jobs.settings.Settings;
import org.imagelake.jobs.terminal.Json;
import org.imagelake.pipeline.DuplicatesJob;
import org.imagelake.pipeline.Lake;
import org.imagelake.pipeline.duplicates.DuplicateReport;
import org.imagelake.pipeline.table.RunRow;
import org.imagelake.pipeline.table.Tables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which images are copies of each other. */
@Command(
    name = "duplicates",
    header = "Find copies among the images of a lake into the table duplicates.",
    description =
        "Exact copies have the same bytes; near copies are the same picture resized, recompressed, in"
            + " another format or retouched a little, and have perceptual hashes that differ in few"
            + " bits. Another picture of the same thing is no copy. Of each group one image is the one"
            + " to keep: the most pixels, then the best score, then the oldest. No file is read or"
            + " removed; when no image came or changed since the last search, nothing is done.",
    footer = {
      "  imagelake duplicates --lake lake/",
      "  imagelake duplicates --lake s3a://bucket/lake --distance 4 --json"
    })
public final class DuplicatesCommand extends JobCommand {
  private final Context context;

  @Mixin private final LakeOption lake = new LakeOption();

  @Option(
      names = "--distance",
      paramLabel = "BITS",
      description =
          "Most bits, of 64, in which the hashes of near copies differ: 0 to 15. Default:"
              + " ${bundle:default.duplicates.distance}.")
  private Integer distance;

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "10",
      description = "Most groups that are printed. Default: ${DEFAULT-VALUE}.")
  private int top;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Mixin private final SessionOptions session = new SessionOptions();

  public DuplicatesCommand(Context context) {
    this.context = context;
  }

  @Override
  protected ExitCode run() {
    Settings settings =
        session.settings(
            context, new Overrides().put("duplicates.distance", "--distance", distance));
    if (session.printed(context)) {
      return ExitCode.OK;
    }
    try (LakeSession lakeSession = session.open(settings, "duplicates")) {
      Lake opened = lake.open(lakeSession);
      RunRow run = DuplicatesJob.run(lakeSession.spark(), opened.folder(), settings.duplicates());
      DuplicateReport report = DuplicateReport.of(opened.current(Tables.DUPLICATES), top);
      context.terminal().err().printf("%,d images compared, run %s%n", run.listed(), run.runId());
      context
          .terminal()
          .out()
          .println(json ? Json.of(RecordMap.of(report)) : DuplicatesText.of(report));
    }
    return ExitCode.OK;
  }
}
