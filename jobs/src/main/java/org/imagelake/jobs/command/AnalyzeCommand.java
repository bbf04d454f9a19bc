package org.imagelake.jobs.command;

import java.util.List;
import org.imagelake.jobs.Context;
import org.imagelake.jobs.ExitCode;
import org.imagelake.jobs.settings.Overrides;
import org.imagelake.jobs.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Images in, one row each out. */
@Command(
    name = "analyze",
    header = "Analyse images into the table images: one row per image, always.",
    description =
        "Reads each image once: what the file says of itself, quality measures, issues, colours and"
            + " hashes. A broken image is a row with an error; an image that the lake already has"
            + " with the same settings is skipped.",
    footer = {
      "  imagelake analyze --input photos/ --lake lake/",
      "  imagelake analyze --input 'in/*/2024*.jpg' paths.csv --lake lake/ --only metadata,quality",
      "  imagelake analyze --input s3a://bucket/photos --lake s3a://bucket/lake --fast",
      "  imagelake analyze --input photos/ --lake lake/ --config conf/iceberg.conf --table"
          + " shelf.photos.images",
      "  imagelake analyze --input incoming/ --lake lake/ --fail-on 'count<1000' --fail-on 'failed>0.01'"
    })
public final class AnalyzeCommand extends JobCommand {
  private final Context context;

  @Mixin private final InputOptions input = new InputOptions();

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "PART",
      description = "Fill these parts only: ${bundle:default.analysis.parts}. Default: all.")
  private List<String> only;

  @Mixin private final MeasureOptions measures = new MeasureOptions();

  @Option(
      names = "--raw-tags",
      negatable = true,
      description = "Fill the column tags. Default: ${bundle:default.analysis.raw-tags}.")
  private Boolean rawTags;

  @Mixin private final GateOptions gates = new GateOptions();

  @Mixin private final LimitOptions limits = new LimitOptions();

  @Mixin private final SessionOptions session = new SessionOptions();

  public AnalyzeCommand(Context context) {
    this.context = context;
  }

  @Override
  protected ExitCode run() {
    Overrides overrides =
        new Overrides()
            .put("analysis.parts", "--only", only)
            .put("analysis.raw-tags", "--raw-tags", rawTags);
    Settings settings =
        session.settings(context, gates.into(limits.into(input.into(measures.into(overrides)))));
    return new Analysis(context, input, session).run(settings, "analyze");
  }
}
