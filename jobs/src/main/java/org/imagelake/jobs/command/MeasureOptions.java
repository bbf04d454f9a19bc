package org.imagelake.jobs.command;

import org.imagelake.image.AnalysisSettings;
import org.imagelake.jobs.settings.Overrides;
import org.imagelake.jobs.settings.Settings;
import org.imagelake.pipeline.UsageException;
import picocli.CommandLine.Option;

/** How pixels are looked at. */
final class MeasureOptions {
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
      names = "--histograms",
      negatable = true,
      description = "Fill the column histogram. Default: ${bundle:default.analysis.histograms}.")
  private Boolean histograms;

  @Option(
      names = "--issues",
      paramLabel = "PROFILE",
      description =
          "Rules that flag issues: a profile that the command issues lists, or a file *.properties."
              + " Default:"
              + " ${bundle:default.analysis.issue-profile}.")
  private String issues;

  Overrides into(Overrides overrides) {
    return overrides
        .put("analysis.size", "--analysis-size", analysisSize)
        .put("analysis.fast", "--fast", fast)
        .put("analysis.histograms", "--histograms", histograms)
        .put("analysis.issue-profile", "--issues", issues);
  }

  /** Refuses options of which one would do nothing. */
  static void refuseContradictions(Settings settings) {
    AnalysisSettings analysis = settings.analysis();
    if (analysis.fast() && analysis.analysisSize() == AnalysisSettings.FULL_SIZE) {
      throw new UsageException("--fast and --analysis-size full contradict each other: leave one");
    }
    if (!analysis.needsPixels() && analysis.fast()) {
      throw new UsageException("--fast speaks of pixels, but --only metadata looks at none");
    }
    settings.refuseUnmeasuredGates();
  }
}
