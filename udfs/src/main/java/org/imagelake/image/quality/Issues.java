package org.imagelake.image.quality;

import java.util.List;

/** The one list of issues, in the order of the column {@code issues}. */
public final class Issues {
  public static final List<QualityIssue> ALL =
      List.of(
          new QualityIssue("dark", "Too little light to see what is in the picture."),
          new QualityIssue("overexposed", "Too much light: bright areas have lost their detail."),
          new QualityIssue("low_contrast", "Dull: darks and lights are close to each other."),
          new QualityIssue("blurry", "Nothing in the picture is sharp."),
          new QualityIssue("undersaturated", "Colours are pale or absent."),
          new QualityIssue("oversaturated", "Colours are garish."),
          new QualityIssue("color_cast", "A tint lies over what should be neutral."),
          new QualityIssue("noisy", "Grain covers smooth areas."),
          new QualityIssue("low_resolution", "Too few pixels to enlarge or print."),
          new QualityIssue("jpeg_artifacts", "Blocks of heavy compression show."));

  private Issues() {}
}
