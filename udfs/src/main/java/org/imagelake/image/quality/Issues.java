package org.imagelake.image.quality;

import java.util.List;

/** The one list of issues, in the order of the column {@code issues}. */
public final class Issues {
  /** All weigh the same: no labels say which of two faults is the worse one. */
  private static final double LOSS = 0.6;

  public static final List<QualityIssue> ALL =
      List.of(
          new QualityIssue(
              "dark",
              "Too little light to see what is in the picture.",
              LOSS,
              "mean luma, ITU-R BT.601"),
          new QualityIssue(
              "overexposed",
              "Too much light: bright areas have lost their detail.",
              LOSS,
              "share of luma from 230 on, ITU-R BT.601"),
          new QualityIssue(
              "low_contrast",
              "Dull: darks and lights are close to each other.",
              LOSS,
              "darkest channel, He, Sun and Tang 2009; colourfulness, Hasler and Süsstrunk 2003"),
          new QualityIssue(
              "blurry",
              "Nothing in the picture is sharp.",
              LOSS,
              "Laplacian energy of local tiles, Pech-Pacheco et al. 2000, Pertuz et al. 2013"),
          new QualityIssue(
              "undersaturated", "Colours are pale or absent.", LOSS, "CIELAB chroma, CIE 15"),
          new QualityIssue(
              "oversaturated",
              "Colours are garish.",
              LOSS,
              "colourfulness, Hasler and Süsstrunk 2003; channels at 0"),
          new QualityIssue(
              "color_cast",
              "A tint lies over what should be neutral.",
              LOSS,
              "near-neutral pixels in CIELAB, Gasparini and Schettini 2004"),
          new QualityIssue(
              "noisy", "Grain covers smooth areas.", LOSS, "noise of smooth areas, Immerkær 1996"),
          new QualityIssue(
              "low_resolution", "Too few pixels to enlarge or print.", 0, "number of pixels"),
          new QualityIssue(
              "jpeg_artifacts",
              "Blocks of heavy compression show.",
              LOSS,
              "blockiness of the 8×8 grid, Wang, Sheikh and Bovik 2002"));

  private Issues() {}

  /** The issue of that id; one there must be. */
  static QualityIssue named(String id) {
    return ALL.stream().filter(issue -> issue.id().equals(id)).findFirst().orElseThrow();
  }
}
