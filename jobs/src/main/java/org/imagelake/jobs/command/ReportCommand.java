package org.imagelake.jobs.command;

import org.imagelake.image.Limits;
import org.imagelake.jobs.Context;
import org.imagelake.jobs.ExitCode;
import org.imagelake.jobs.report.PageText;
import org.imagelake.jobs.session.LakeSession;
import org.imagelake.jobs.settings.Overrides;
import org.imagelake.jobs.settings.Settings;
import org.imagelake.pipeline.UsageException;
import org.imagelake.pipeline.report.Report;
import org.imagelake.pipeline.report.ReportSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A page to look at a lake. */
@Command(
    name = "report",
    header = "Write one HTML page to look at a lake: charts, map, galleries, savings, copies.",
    description =
        "index.html has everything in itself: it opens from disk, asks the network for nothing and"
            + " can be sent by mail. Charts come from the lake's tables, and each shows its SQL; of the"
            + " originals only those that are shown are read, a gone one is a placeholder. An earlier"
            + " report in the folder is replaced, any other index.html is left alone (exit code 2).",
    footer = {
      "  imagelake report --lake lake/ --output report/",
      "  imagelake report --lake s3a://bucket/lake --output s3a://bucket/report --top 16"
    })
public final class ReportCommand extends JobCommand {
  private final Context context;

  @Mixin private final LakeOption lake = new LakeOption();

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Folder that index.html is written into.")
  private String output;

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "8",
      description =
          "Pictures on each side, worst and best, of each gallery: 0 to "
              + ReportSettings.MOST
              + ". Default: ${DEFAULT-VALUE}.")
  private int top;

  @Mixin private final LimitOptions limits = new LimitOptions();

  @Mixin private final SessionOptions session = new SessionOptions();

  public ReportCommand(Context context) {
    this.context = context;
  }

  @Override
  protected ExitCode run() {
    Settings settings = session.settings(context, limits.into(new Overrides()));
    ReportSettings shown = shown(settings.analysis().limits());
    if (session.printed(context)) {
      return ExitCode.OK;
    }
    try (LakeSession lakeSession = session.open(settings, "report")) {
      Report report = Report.write(lakeSession.spark(), lake.open(lakeSession), output, shown);
      context.terminal().out().println(PageText.of(report));
    }
    return ExitCode.OK;
  }

  private ReportSettings shown(Limits decoding) {
    try {
      return new ReportSettings(top, decoding);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--top: " + e.getMessage(), e);
    }
  }
}
