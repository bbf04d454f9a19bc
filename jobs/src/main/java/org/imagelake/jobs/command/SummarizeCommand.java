package org.imagelake.jobs.command;

import org.imagelake.jobs.Context;
import org.imagelake.jobs.ExitCode;
import org.imagelake.jobs.report.RecordMap;
import org.imagelake.jobs.report.SummaryText;
import org.imagelake.jobs.session.LakeSession;
import org.imagelake.jobs.settings.Overrides;
import org.imagelake.jobs.settings.Settings;
import org.imagelake.jobs.terminal.Json;
import org.imagelake.pipeline.summary.Summary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a collection is made of. */
@Command(
    name = "summarize",
    header = "Print what the collection is made of: formats, sizes, levels, issues, cameras, runs.",
    description =
        "Counts the latest row of each image. The keys of --json are: totals, formats, resolutions,"
            + " levels, issues, cameras, failures, runs; names inside are those of the tables, in"
            + " snake_case.",
    footer = {
      "  imagelake summarize --lake lake/",
      "  imagelake summarize --lake lake/ --json | jq '.totals.images'"
    })
public final class SummarizeCommand extends JobCommand {
  private final Context context;

  @Mixin private final LakeOption lake = new LakeOption();

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "20",
      description = "Most lines of the lists without a natural end. Default: ${DEFAULT-VALUE}.")
  private int top;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Mixin private final SessionOptions session = new SessionOptions();

  public SummarizeCommand(Context context) {
    this.context = context;
  }

  @Override
  protected ExitCode run() {
    Settings settings = session.settings(context, new Overrides());
    if (session.printed(context)) {
      return ExitCode.OK;
    }
    try (LakeSession lakeSession = session.open(settings, "summarize")) {
      Summary summary = Summary.of(lake.open(lakeSession), top);
      context
          .terminal()
          .out()
          .println(json ? Json.of(RecordMap.of(summary)) : SummaryText.of(summary));
    }
    return ExitCode.OK;
  }
}
