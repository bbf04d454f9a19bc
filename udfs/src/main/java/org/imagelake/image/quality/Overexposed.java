package org.imagelake.image.quality;

import java.util.List;

/**
 * Too much light. Judged by what is lost, pixels with a channel at its end, and not by brightness:
 * snow and high-key portraits are light and keep their detail.
 */
final class Overexposed implements QualityIssue {
  @Override
  public String id() {
    return "overexposed";
  }

  @Override
  public String meaning() {
    return "Too much light: bright areas have lost their detail.";
  }

  @Override
  public String source() {
    return "share of pixels with a clipped channel";
  }

  @Override
  public List<Measure> measures() {
    return List.of(
        Measure.of(
            "full_channel",
            "share of pixels with a channel from 248 on, 0–1",
            e -> e.color().tally().fullChannel()),
        Measure.of("highlights", "share of luma from 230 on, 0–1", e -> e.luma().share(230, 255)),
        Measure.of("luma_median", "median of luma, 0–255", e -> e.luma().percentile(0.5)),
        Measure.of(
            "cleanvision_light",
            "1 − P5 of brightness, 0–1, CleanVision",
            e -> 1 - e.color().tally().perceivedBrightness(0.05)));
  }
}
