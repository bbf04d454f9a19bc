package org.imagelake.image.quality;

import java.util.List;

/**
 * Dull. Judged by the most contrast that places have: a foggy morning with one dark figure has a
 * subject that stands out, a picture whose tones are squeezed has none.
 */
final class LowContrast implements QualityIssue {
  @Override
  public String id() {
    return "low_contrast";
  }

  @Override
  public String meaning() {
    return "Dull: darks and lights are close to each other everywhere.";
  }

  @Override
  public String source() {
    return "local contrast, Peli 1990";
  }

  @Override
  public List<Measure> measures() {
    return List.of(
        Measure.of(
            "local_contrast",
            "contrast within small squares, exceeded by one in twenty, 0–0.93, see LocalContrast",
            e -> LocalContrast.of(e.small())),
        Measure.of(
            "contrast", "standard deviation of luma, 0–127.5", e -> e.luma().standardDeviation()),
        Measure.of("dynamic_range", "P99 − P1 of luma, 0–255", LowContrast::dynamicRange),
        Measure.of(
            "darkest_p1",
            "P1 of min(R, G, B), 0–255: what haze lifts",
            e -> e.color().tally().darkestChannel(0.01)));
  }

  private static double dynamicRange(Evidence evidence) {
    return (double) evidence.luma().percentile(0.99) - evidence.luma().percentile(0.01);
  }
}
