package org.imagelake.image.codec;

/** Units of resolution, and what counts as one. */
final class Resolution {
  static final double CENTIMETRES_PER_INCH = 2.54;
  static final double METRES_PER_INCH = 0.0254;

  /** Below one dot per inch or above 100,000 a header holds a placeholder or garbage. */
  private static final double LEAST = 0.99;

  private static final double MOST = 100_000;

  private Resolution() {}

  /** The value in dots per inch, or null when it is no plausible resolution. */
  static Double orNull(double dotsPerInch) {
    return dotsPerInch >= LEAST && dotsPerInch <= MOST ? dotsPerInch : null;
  }
}
