package org.imagelake.jobs.command;

import org.imagelake.jobs.settings.Overrides;
import picocli.CommandLine.Option;

/** What a run does again, what it marks, and how often it commits. */
final class RuleOptions {
  @Option(
      names = "--full",
      negatable = true,
      description = "Analyse again what the lake already has. Default: ${bundle:default.run.full}.")
  private Boolean full;

  @Option(
      names = "--retry-failed",
      negatable = true,
      description =
          "Try images again that failed by their content. What was out of reach is always tried"
              + " again. Default: ${bundle:default.run.retry-failed}.")
  private Boolean retryFailed;

  @Option(
      names = "--max-attempts",
      paramLabel = "N",
      description =
          "How often --retry-failed tries an unchanged image in all. Default:"
              + " ${bundle:default.run.max-attempts}.")
  private String maxAttempts;

  @Option(
      names = "--max-vanished-ratio",
      paramLabel = "SHARE",
      description =
          "Mark no image as vanished when more than this share of an input's known images is gone"
              + " at once, 0 to 1. Default: ${bundle:default.run.max-vanished-ratio}.")
  private String maxVanishedRatio;

  @Option(
      names = "--batch-size",
      paramLabel = "N",
      description =
          "Commit each time so many images are done. Default: ${bundle:default.run.batch-size}.")
  private String batchSize;

  @Option(
      names = "--batch-bytes",
      paramLabel = "SIZE",
      description = "Or so many bytes of images. Default: ${bundle:default.run.batch-bytes}.")
  private String batchBytes;

  Overrides into(Overrides overrides) {
    return overrides
        .put("run.full", "--full", full)
        .put("run.retry-failed", "--retry-failed", retryFailed)
        .put("run.max-attempts", "--max-attempts", maxAttempts)
        .put("run.max-vanished-ratio", "--max-vanished-ratio", maxVanishedRatio)
        .put("run.batch-size", "--batch-size", batchSize)
        .put("run.batch-bytes", "--batch-bytes", batchBytes);
  }
}
