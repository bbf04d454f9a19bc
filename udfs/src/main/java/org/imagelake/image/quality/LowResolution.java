package org.imagelake.image.quality;

import java.util.List;

/** Too few pixels. No fault of the pixels that are there: the score has a factor of its own. */
final class LowResolution implements QualityIssue {
  @Override
  public String id() {
    return "low_resolution";
  }

  @Override
  public String meaning() {
    return "Too few pixels to enlarge or print.";
  }

  @Override
  public double severity() {
    return 0;
  }

  @Override
  public String source() {
    return "number of pixels";
  }

  @Override
  public List<Measure> measures() {
    return List.of(Measure.of("megapixels", "width × height / 1,000,000", Evidence::megapixels));
  }
}
