package org.imagelake.image.quality;

import java.util.List;

/**
 * Pale. Judged by the strongest colours: a gray day with a red coat in it is not pale. Pictures
 * without any colour are black-and-white ({@code colors.grayscale}), which is no fault.
 */
final class Undersaturated implements QualityIssue {
  @Override
  public String id() {
    return "undersaturated";
  }

  @Override
  public String meaning() {
    return "Colours are pale; black-and-white pictures are not judged.";
  }

  @Override
  public String source() {
    return "CIELAB chroma, CIE 15";
  }

  @Override
  public List<Measure> measures() {
    return List.of(
        Measure.ofColor(
            "chroma_p98",
            "CIELAB chroma that one pixel in fifty exceeds, 0 to about 130; not of grayscale",
            e -> e.color().tally().chroma(0.98)),
        Measure.of(
            "chroma_p90",
            "CIELAB chroma that one pixel in ten exceeds, 0 to about 130",
            e -> e.color().tally().chroma(0.9)),
        Measure.of(
            "mean_chroma", "mean CIELAB chroma, 0 to about 130", e -> e.color().meanChroma()),
        Measure.of("saturation", "mean HSV saturation, 0–255", e -> e.color().saturation()));
  }
}
