package org.imagelake.image.compare;

import org.imagelake.image.picture.Bitmap;

/**
 * How like two pictures of one size are. Gray counts as red, green and blue of one value, alpha is
 * composited on white. Samples are compared at 8 bits, the high byte of 16; at 16 bits when both
 * have them.
 */
public final class Similarity {
  private static final int WINDOW = 11;

  /** Where {@link Scale#VIEWED} looks at, in pixels of the short side. */
  private static final double VIEWED_SIDE = 256;

  /** At which size structure is compared. */
  public enum Scale {
    /** Every pixel. */
    FULL,
    /**
     * As the authors of the measure advise for a picture seen whole: reduced by the short side over
     * 256, rounded, as the mean of blocks from the top left corner.
     */
    VIEWED
  }

  private Similarity() {}

  /**
   * Peak signal-to-noise ratio in decibels, 10·log10(max²/MSE), the error taken over all colour
   * channels; when either picture has alpha, alpha is a fourth channel. 40 is hard to see, 30 is
   * plain; equal pictures have infinity.
   */
  public static double psnr(Bitmap a, Bitmap b) {
    boolean wide = check(a, b);
    PixelRows first = new PixelRows(a, wide);
    PixelRows second = new PixelRows(b, wide);
    boolean hasAlpha = a.layout().hasAlpha() || b.layout().hasAlpha();
    double sum = 0;
    for (int y = 0; y < a.height(); y++) {
      first.read(y);
      second.read(y);
      sum += squaredError(first.red, second.red);
      sum += squaredError(first.green, second.green);
      sum += squaredError(first.blue, second.blue);
      sum += hasAlpha ? squaredError(first.alpha, second.alpha) : 0;
    }
    if (sum == 0) {
      return Double.POSITIVE_INFINITY;
    }
    double mean = sum / ((double) a.pixelCount() * (hasAlpha ? 4 : 3));
    return 10 * Math.log10((double) first.max * first.max / mean);
  }

  /** Structural similarity at {@link Scale#FULL}. */
  public static double ssim(Bitmap a, Bitmap b) {
    return ssim(a, b, Scale.FULL);
  }

  /**
   * Mean structural similarity of luma (Rec. 601), −1 to 1, and 1 for equal pictures: Wang et al.
   * 2004 with a Gaussian window of 11×11 pixels and 1.5 pixels' deviation, over all windows that
   * are inside. A side below 11 pixels makes the window as short as itself. Alpha itself is not
   * compared.
   */
  public static double ssim(Bitmap a, Bitmap b, Scale scale) {
    boolean wide = check(a, b);
    int side = Math.min(a.width(), a.height());
    int reduction = scale == Scale.FULL ? 1 : (int) Math.max(1, Math.round(side / VIEWED_SIDE));
    int width = a.width() / reduction;
    int height = a.height() / reduction;
    GaussianWindow across = new GaussianWindow(Math.min(WINDOW, width));
    GaussianWindow down = new GaussianWindow(Math.min(WINDOW, height));
    StructuralSimilarity similarity = new StructuralSimilarity(across, down, width);
    LumaRows first = new LumaRows(new PixelRows(a, wide), width, reduction);
    LumaRows second = new LumaRows(new PixelRows(b, wide), width, reduction);
    for (int y = 0; y < height; y++) {
      similarity.add(first.read(y), second.read(y));
    }
    return similarity.mean();
  }

  private static long squaredError(int[] a, int[] b) {
    long sum = 0;
    for (int x = 0; x < a.length; x++) {
      long difference = a[x] - b[x];
      sum += difference * difference;
    }
    return sum;
  }

  /** Whether both have 16 bits. */
  private static boolean check(Bitmap a, Bitmap b) {
    if (a.width() != b.width() || a.height() != b.height()) {
      throw new IllegalArgumentException(
          "pictures of %dx%d and %dx%d pixels cannot be compared"
              .formatted(a.width(), a.height(), b.width(), b.height()));
    }
    return a.bitDepth() == 16 && b.bitDepth() == 16;
  }
}
