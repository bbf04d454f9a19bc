package org.imagelake.image.enhance;

import org.imagelake.image.picture.Bitmap;

/**
 * {@link CosineShrinkage} of luma and of both colour differences, whose noise is coarser and is cut
 * harder. The threshold grows with the measured noise.
 *
 * <p>Own code, since the library must run where OpenCV does not load. A prototype of it measured
 * better than OpenCV's non-local means on pairs of noisy and clean photographs; what plans with
 * this step reach, {@code docs/repairs.md} says.
 */
final class NoiseReduction implements Enhancement {
  /** Rows that are worked on at once; a multiple of the step of blocks. */
  private static final int BAND = 128;

  /**
   * What the noise of cameras asks for, of which smoothing and JPEG have left the coarse part, so
   * that little is measured.
   */
  private static final double SMOOTHED_THRESHOLD = 15;

  /** Up to the first noise is taken for smoothed, from the second on for what it measures. */
  private static final double SMOOTHED = 0.8;

  private static final double FRESH = 2;

  /** Thresholds in measured standard deviations. */
  private static final double THRESHOLD = 3;

  private static final double COLOR_FACTOR = 1.5;

  @Override
  public String id() {
    return "noise_reduction";
  }

  @Override
  public String meaning() {
    return "takes grain and the edges of JPEG blocks away, edges stay";
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
    PixelChannels channels = PixelChannels.of(bitmap);
    double noise = FlatNoise.of(bitmap);
    float threshold = (float) (argument * threshold(noise));
    byte[] to = channels.copy();
    DifferencePlanes planes = new DifferencePlanes(channels, BAND, CosineShrinkage.MARGIN);
    CosineShrinkage shrinkage = new CosineShrinkage(planes.width());
    float[] shrunk = new float[planes.length()];
    for (int top = 0; top < bitmap.height(); top += BAND) {
      int rows = Math.min(BAND, bitmap.height() - top);
      planes.read(top, rows);
      for (int p = 0; p < channels.colors(); p++) {
        float own = p == 0 ? threshold : (float) COLOR_FACTOR * threshold;
        shrinkage.shrink(planes.plane(p), planes.height(rows), own, shrunk);
        shrunk = planes.replace(p, shrunk);
      }
      planes.write(top, rows, to);
    }
    return channels.with(to);
  }

  private static double threshold(double noise) {
    double fresh = Math.max(0, Math.min(1, (noise - SMOOTHED) / (FRESH - SMOOTHED)));
    return Math.max(THRESHOLD * noise, (1 - fresh) * SMOOTHED_THRESHOLD);
  }
}
