package org.imagelake.image.quality;

import java.util.List;

/**
 * Too little light. Judged by the lightest places: a night sky with its moon or a portrait before
 * black is dark on average, but something in it is lit; in an underexposed picture nothing is.
 */
final class Dark implements QualityIssue {
  @Override
  public String id() {
    return "dark";
  }

  @Override
  public String meaning() {
    return "Too little light to see what is in the picture.";
  }

  @Override
  public String source() {
    return "mean luma of the lightest hundredth, ITU-R BT.601";
  }

  @Override
  public List<Measure> measures() {
    return List.of(
        Measure.of(
            "lightest",
            "mean luma of the lightest hundredth, 0–255",
            e -> e.luma().meanAbove(0.99)),
        Measure.of("brightness", "mean luma, 0–255", e -> e.luma().mean()),
        Measure.of("luma_p99", "99th percentile of luma, 0–255", e -> e.luma().percentile(0.99)),
        Measure.of(
            "cleanvision_dark",
            "P99 of brightness, 0–1, CleanVision",
            e -> e.color().tally().perceivedBrightness(0.99)));
  }
}
