package org.imagelake.jobs.command;

import org.imagelake.jobs.settings.Overrides;
import picocli.CommandLine.Option;

/** What a result keeps of its source, and when it is kept itself. */
final class ResultOptions {
  @Option(
      names = "--suffix",
      paramLabel = "TEXT",
      description = "Put behind the name of each result: with _s, a.jpg becomes a_s.jpg.webp.")
  private String suffix;

  @Option(
      names = "--max-size",
      paramLabel = "N",
      description =
          "Longest side of the result in pixels; never enlarges. Default:"
              + " ${bundle:default.convert.max-size}.")
  private String maxSize;

  @Option(
      names = "--metadata",
      paramLabel = "keep|strip|strip-gps",
      description =
          "EXIF and XMP. Default: ${bundle:default.convert.metadata}, positions included.")
  private String metadata;

  @Option(
      names = "--orientation",
      paramLabel = "apply|keep",
      description =
          "Turn pixels upright, or leave that to the EXIF tag. Default:"
              + " ${bundle:default.convert.orientation}.")
  private String orientation;

  @Option(
      names = "--color",
      paramLabel = "keep|srgb",
      description =
          "Keep the ICC profile where the format holds it, or convert to sRGB. Default:"
              + " ${bundle:default.convert.color}.")
  private String color;

  @Option(
      names = "--background",
      paramLabel = "RRGGBB",
      description =
          "Colour under transparent pixels where the format has no transparency. Default:"
              + " ${bundle:default.convert.background}.")
  private String background;

  @Option(
      names = "--skip-larger",
      negatable = true,
      description = "Write no object where it would not be smaller; the row says KEPT_ORIGINAL.")
  private Boolean skipLarger;

  @Option(
      names = "--target-ssim",
      paramLabel = "0-1",
      description = "Find the lowest quality with at least this structural similarity.")
  private String targetSsim;

  @Option(
      names = "--verify",
      negatable = true,
      description = "Decode each result again, compare, and fill psnr and ssim.")
  private Boolean verify;

  Overrides into(Overrides overrides) {
    return overrides
        .put("convert.suffix", "--suffix", suffix)
        .put("convert.max-size", "--max-size", maxSize)
        .put("convert.metadata", "--metadata", metadata)
        .put("convert.orientation", "--orientation", orientation)
        .put("convert.color", "--color", color)
        .put("convert.background", "--background", background)
        .put("convert.skip-larger", "--skip-larger", skipLarger)
        .put("convert.target-ssim", "--target-ssim", targetSsim)
        .put("convert.verify", "--verify", verify);
  }
}
