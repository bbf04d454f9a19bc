package org.imagelake.image.quality;

import java.util.List;

/**
 * Garish. Judged by colours that were pushed to the edge of what sRGB holds: flowers and neon are
 * as colourful, but few of their pixels lie there.
 */
final class Oversaturated implements QualityIssue {
  @Override
  public String id() {
    return "oversaturated";
  }

  @Override
  public String meaning() {
    return "Colours are garish.";
  }

  @Override
  public String source() {
    return "share of pixels at the edge of the gamut, IEC 61966-2-1";
  }

  @Override
  public List<Measure> measures() {
    return List.of(
        Measure.of(
            "out_of_gamut",
            "share of pixels of a colour at the edge of sRGB, 0–1",
            e -> e.color().outOfGamut()),
        Measure.of(
            "colorfulness",
            "Hasler–Süsstrunk 2003, 0 to about 190",
            e -> e.color().colorfulness()));
  }
}
