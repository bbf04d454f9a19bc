package org.imagelake.pipeline.report;

import org.imagelake.image.Limits;

/**
 * What a report shows.
 *
 * @param top pictures on each side (worst, best) of each gallery, 0 to {@link #MOST}; 0 for a page
 *     without them
 * @param limits what decoding one original may cost
 */
public record ReportSettings(int top, Limits limits) {
  /** Ten issues and the whole, two sides each: 528 pictures at most. */
  public static final int MOST = 24;

  public ReportSettings {
    if (top < 0 || top > MOST) {
      throw new IllegalArgumentException("0 to %d pictures, not %d".formatted(MOST, top));
    }
  }
}
