package org.imagelake.jobs.command;

import org.imagelake.jobs.settings.Overrides;
import picocli.CommandLine.Option;

/** What one image may cost. */
final class LimitOptions {
  @Option(
      names = "--max-file-size",
      paramLabel = "SIZE",
      description = "Longest file that is read. Default: ${bundle:default.limits.max-file-size}.")
  private String fileSize;

  @Option(
      names = "--max-pixels",
      paramLabel = "N",
      description = "Most pixels of one image. Default: ${bundle:default.limits.max-pixels}.")
  private String pixels;

  @Option(
      names = "--max-frames",
      paramLabel = "N",
      description = "Most frames of one animation. Default: ${bundle:default.limits.max-frames}.")
  private String frames;

  @Option(
      names = "--max-scans",
      paramLabel = "N",
      description =
          "Most scans of one progressive JPEG. Default: ${bundle:default.limits.max-scans}.")
  private String scans;

  @Option(
      names = "--max-decode-memory",
      paramLabel = "SIZE",
      description =
          "Most memory that one decode may need. Default: ${bundle:default.limits.max-decode-memory}.")
  private String decodeMemory;

  Overrides into(Overrides overrides) {
    return overrides
        .put("limits.max-file-size", "--max-file-size", fileSize)
        .put("limits.max-pixels", "--max-pixels", pixels)
        .put("limits.max-frames", "--max-frames", frames)
        .put("limits.max-scans", "--max-scans", scans)
        .put("limits.max-decode-memory", "--max-decode-memory", decodeMemory);
  }
}
