package org.imagelake.jobs.command;

import org.imagelake.jobs.settings.Overrides;
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
}
