package org.imagelake.jobs.command;

import java.util.List;
import org.imagelake.image.AnalysisSettings;
import org.imagelake.jobs.Context;
import org.imagelake.jobs.ExitCode;
import org.imagelake.jobs.report.SummaryText;
import org.imagelake.jobs.session.LakeSession;
import org.imagelake.jobs.settings.Overrides;
import org.imagelake.jobs.settings.Settings;
import org.imagelake.pipeline.AnalyzeRequest;
import org.imagelake.pipeline.Lake;
import org.imagelake.pipeline.UsageException;
import org.imagelake.pipeline.summary.Summary;
import org.imagelake.pipeline.table.RunRow;
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
      "  imagelake analyze --input s3a://bucket/photos --lake s3a://bucket/lake --fast"
    })
public final class AnalyzeCommand extends JobCommand {
  private static final int SUMMARY_LINES = 10;

  private final Context context;

  @Mixin private final InputOptions input = new InputOptions();

  @Option(
      names = "--analysis-size",
      paramLabel = "N|full",
      description =
          "Long side of the colour view in pixels; sharpness and noise always see full-size pixels."
              + " Default: ${bundle:default.analysis.size}.")
  private String analysisSize;

  @Option(
      names = "--fast",
      negatable = true,
      description =
          "Decode JPEG at a reduced size; detail measures stay null. Default:"
              + " ${bundle:default.analysis.fast}.")
  private Boolean fast;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "PART",
      description = "Fill these parts only: ${bundle:default.analysis.parts}. Default: all.")
  private List<String> only;

  @Option(
      names = "--histograms",
      negatable = true,
      description = "Fill the column histogram. Default: ${bundle:default.analysis.histograms}.")
  private Boolean histograms;

  @Option(
      names = "--raw-tags",
      negatable = true,
      description = "Fill the column tags. Default: ${bundle:default.analysis.raw-tags}.")
  private Boolean rawTags;

  @Option(
      names = "--issues",
      paramLabel = "PROFILE",
      description =
          "Rules that flag issues; the command issues lists them. Default:"
              + " ${bundle:default.analysis.issue-profile}.")
  private String issues;

  @Mixin private final LimitOptions limits = new LimitOptions();

  @Mixin private final SessionOptions session = new SessionOptions();

  public AnalyzeCommand(Context context) {
    this.context = context;
  }

  @Override
  protected ExitCode run() {
    Settings settings = session.settings(context, overrides());
    refuseContradictions(settings.analysis());
    AnalyzeRequest request =
        new AnalyzeRequest(
            input.inputs(),
            settings.include(),
            input.lake(),
            settings.analysis(),
            settings.full(),
            "analyze");
    try (LakeSession lakeSession = session.open(settings, "analyze")) {
      AnalysisRunner runner = new AnalysisRunner(context);
      RunRow run = runner.run(lakeSession, request, settings, input.quiet());
      if (!input.quiet()) {
        Lake lake = Lake.open(lakeSession.spark(), input.lake());
        context.terminal().out().println(SummaryText.of(Summary.of(lake, SUMMARY_LINES)));
      }
      return runner.judge(run, settings);
    }
  }

  private Overrides overrides() {
    return limits.into(
        input.into(
            new Overrides()
                .put("analysis.size", "--analysis-size", analysisSize)
                .put("analysis.fast", "--fast", fast)
                .put("analysis.parts", "--only", only)
                .put("analysis.histograms", "--histograms", histograms)
                .put("analysis.raw-tags", "--raw-tags", rawTags)
                .put("analysis.issue-profile", "--issues", issues)));
  }

  private static void refuseContradictions(AnalysisSettings analysis) {
    if (analysis.fast() && analysis.analysisSize() == AnalysisSettings.FULL_SIZE) {
      throw new UsageException("--fast and --analysis-size full contradict each other: leave one");
    }
    if (!analysis.needsPixels() && (analysis.fast() || analysis.histograms())) {
      throw new UsageException(
          "--fast and --histograms speak of pixels, but --only metadata looks at none");
    }
  }
}
