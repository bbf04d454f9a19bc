package org.imagelake.jobs.command;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.imagelake.image.convert.ConversionSpec;
import org.imagelake.image.convert.SpecCheck;
import org.imagelake.jobs.Context;
import org.imagelake.jobs.ExitCode;
import org.imagelake.jobs.report.CompressionText;
import org.imagelake.jobs.session.LakeSession;
import org.imagelake.jobs.settings.ConvertSection;
import org.imagelake.jobs.settings.Overrides;
import org.imagelake.jobs.settings.Settings;
import org.imagelake.jobs.terminal.Printable;
import org.imagelake.pipeline.ConvertJob;
import org.imagelake.pipeline.Lake;
import org.imagelake.pipeline.LakeRequest;
import org.imagelake.pipeline.UsageException;
import org.imagelake.pipeline.convert.CompressionReport;
import org.imagelake.pipeline.convert.CompressionReport.Line;
import org.imagelake.pipeline.convert.CompressionReport.Loss;
import org.imagelake.pipeline.table.RunRow;
import org.imagelake.pipeline.table.Tables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Images in, objects out. */
@Command(
    name = "convert",
    header = "Convert images: one object in the output and one row in conversions each.",
    description =
        "Decodes each image once and writes it in another format below --output, under the path that"
            + " it has below its input. Originals are never touched. An image that was converted"
            + " before with the same settings is skipped; what a format cannot hold of an image is"
            + " said in the column warnings.",
    footer = {
      "  imagelake convert --input photos/ --output web/ --lake lake/ --to webp --max-size 1600",
      "  imagelake convert --input scans/ --output small/ --lake lake/ --to smallest --verify",
      "  imagelake convert --input s3a://bucket/in --output s3a://bucket/out --lake s3a://bucket/lake"
          + " --to jpeg --quality 85 --metadata strip-gps"
    })
public final class ConvertCommand extends JobCommand {
  private final Context context;

  @Mixin private final InputOptions input = new InputOptions();

  @Option(
      names = "--output",
      required = true,
      paramLabel = "URI",
      description = "Folder that results are written below, on any file system that Hadoop knows.")
  private String output;

  @Option(
      names = "--to",
      paramLabel = "FORMAT",
      description =
          "jpeg, png, webp, tiff, bmp or gif; auto picks a format for each image, smallest the one"
              + " with the fewest bytes, same the source's own.")
  private String to;

  @Mixin private final EncodeOptions encode = new EncodeOptions();

  @Mixin private final ResultOptions result = new ResultOptions();

  @Mixin private final LimitOptions limits = new LimitOptions();

  @Mixin private final SessionOptions session = new SessionOptions();

  public ConvertCommand(Context context) {
    this.context = context;
  }

  @Override
  protected ExitCode run() {
    Overrides overrides = new Overrides().put("convert.to", "--to", to);
    Settings settings =
        session.settings(context, limits.into(input.into(result.into(encode.into(overrides)))));
    ConvertSection section = settings.convert();
    ConversionSpec spec = section.spec();
    SpecCheck.problem(spec)
        .ifPresent(
            problem -> {
              throw new UsageException(problem);
            });
    LakeRequest request = input.request(settings, "convert");
    if (session.printed(context)) {
      return ExitCode.OK;
    }
    try (LakeSession lakeSession = session.open(settings, "convert")) {
      RunShow show = new RunShow(context, settings, input.quiet());
      RunRow run =
          show.run(
              request.lake(),
              listener ->
                  ConvertJob.run(
                      lakeSession.spark(), request, spec, output, section.suffix(), listener));
      if (!input.quiet()) {
        report(request.open(lakeSession.spark(), Tables.CONVERSIONS), run, spec);
      }
      return show.judge(run);
    }
  }

  private void report(Lake lake, RunRow run, ConversionSpec spec) {
    Dataset<Row> history = lake.history(Tables.CONVERSIONS);
    List<Line> lines = CompressionReport.lines(history, run.runId());
    if (!lines.isEmpty()) {
      context.terminal().out().println(CompressionText.of(lines));
    }
    for (Loss loss : CompressionReport.losses(history, run.runId())) {
      context
          .terminal()
          .out()
          .printf("%,d: %s (column warnings)%n", loss.images(), Printable.of(loss.what()));
    }
    MetadataNotice.print(context.terminal(), run, spec);
  }
}
