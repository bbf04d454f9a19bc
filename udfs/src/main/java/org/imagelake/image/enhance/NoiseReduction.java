package org.imagelake.image.enhance;

import org.imagelake.image.picture.Bitmap;

/**
 * {@link BlockShrinkage} whose thresholds grow with the measured noise. Colour is cut as hard at
 * half the size, which is twice as hard.
 *
 * <p>Own code, since the library must run where OpenCV does not load; {@code docs/repairs.md} says
 * what it reaches beside OpenCV's non-local means.
 */
final class NoiseReduction implements Enhancement {
  /**
   * What the noise of cameras asks for, of which smoothing and JPEG have left the coarse part, so
   * that little is measured.
   */
  private static final double SMOOTHED_THRESHOLD = 10;

  /** Up to the first noise is taken for smoothed, from the second on for what it measures. */
  private static final double SMOOTHED = 0.5;

  private static final double FRESH = 1;

  /** Thresholds in measured standard deviations. */
  private static final double THRESHOLD = 3;

  @Override
  public String id() {
    return "noise_reduction";
  }

  @Override
  public String meaning() {
    return "takes grain away, edges stay";
  }

  @Override
  public String source() {
    return "Yu and Sapiro, DCT Image Denoising, IPOL 2011, with the garrote of Gao 1998";
  }

  @Override
  public Argument argument() {
    return new Argument("strength: 1 for the noise that is measured, 0 none", 0, 3, 1);
  }

  @Override
  public Bitmap apply(Bitmap bitmap, double argument) {
    double threshold = argument * threshold(FlatNoise.of(bitmap).sigma());
    return BlockShrinkage.apply(bitmap, threshold, threshold);
  }

  private static double threshold(double noise) {
    double fresh = Math.max(0, Math.min(1, (noise - SMOOTHED) / (FRESH - SMOOTHED)));
    return Math.max(THRESHOLD * noise, (1 - fresh) * SMOOTHED_THRESHOLD);
  }
}
