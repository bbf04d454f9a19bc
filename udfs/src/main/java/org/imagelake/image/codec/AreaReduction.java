package org.imagelake.image.codec;

import org.imagelake.image.Pixels;
import org.imagelake.image.Raster;

/**
 * Reduces by exact area averaging: each target pixel is the mean of the source pixels under it,
 * those at its edges weighted by the part that is covered.
 */
final class AreaReduction {
  private AreaReduction() {}

  /** Size of the reduced side: in proportion, rounded, at least 1. */
  static int scaled(int side, int longest, int longSide) {
    return longest <= longSide
        ? side
        : (int) Math.max(1, Math.round((double) side * longSide / longest));
  }

  static Raster of(Pixels pixels, int longSide) {
    int longest = Math.max(pixels.width(), pixels.height());
    int width = scaled(pixels.width(), longest, longSide);
    int height = scaled(pixels.height(), longest, longSide);
    byte[] row = new byte[3 * pixels.width()];
    byte[] out = new byte[3 * width * height];
    if (width == pixels.width() && height == pixels.height()) {
      for (int y = 0; y < height; y++) {
        pixels.copyRgbRow(y, row);
        System.arraycopy(row, 0, out, 3 * width * y, 3 * width);
      }
      return new Raster(width, height, out);
    }
    double step = (double) pixels.height() / height;
    float[] narrowed = new float[3 * width];
    float[] sums = new float[3 * width];
    Columns columns = new Columns(pixels.width(), width);
    int y = -1;
    for (int target = 0; target < height; target++) {
      double from = target * step;
      double to = target == height - 1 ? pixels.height() : (target + 1) * step;
      java.util.Arrays.fill(sums, 0);
      for (int source = (int) from; source < to; source++) {
        if (source != y) {
          y = source;
          pixels.copyRgbRow(y, row);
          columns.average(row, narrowed);
        }
        float weight =
            (float) ((Math.min(to, source + 1.0) - Math.max(from, source)) / (to - from));
        for (int i = 0; i < sums.length; i++) {
          sums[i] += weight * narrowed[i];
        }
      }
      for (int i = 0, at = 3 * width * target; i < sums.length; i++) {
        out[at + i] = (byte) (int) (sums[i] + 0.5f);
      }
    }
    return new Raster(width, height, out);
  }

  /** The horizontal half: which source columns each target column covers, and how much of them. */
  private static final class Columns {
    private final int[] first;
    private final int[] last;
    private final float[] firstPart;
    private final float[] lastPart;
    private final float scale;

    Columns(int sourceWidth, int width) {
      first = new int[width];
      last = new int[width];
      firstPart = new float[width];
      lastPart = new float[width];
      double step = (double) sourceWidth / width;
      scale = (float) (1 / step);
      for (int x = 0; x < width; x++) {
        double from = x * step;
        double to = Math.min((x + 1) * step, sourceWidth);
        first[x] = (int) from;
        last[x] = Math.max(first[x], Math.min(sourceWidth, (int) Math.ceil(to - 1e-9)) - 1);
        firstPart[x] = (float) (Math.min(first[x] + 1.0, to) - from);
        lastPart[x] = (float) (to - last[x]);
      }
    }

    void average(byte[] row, float[] narrowed) {
      for (int x = 0, out = 0; x < first.length; x++, out += 3) {
        int in = 3 * first[x];
        int end = 3 * last[x];
        float weight = firstPart[x];
        float red = weight * (row[in] & 0xFF);
        float green = weight * (row[in + 1] & 0xFF);
        float blue = weight * (row[in + 2] & 0xFF);
        if (end > in) {
          int reds = 0;
          int greens = 0;
          int blues = 0;
          for (in += 3; in < end; in += 3) {
            reds += row[in] & 0xFF;
            greens += row[in + 1] & 0xFF;
            blues += row[in + 2] & 0xFF;
          }
          weight = lastPart[x];
          red += reds + weight * (row[end] & 0xFF);
          green += greens + weight * (row[end + 1] & 0xFF);
          blue += blues + weight * (row[end + 2] & 0xFF);
        }
        narrowed[out] = red * scale;
        narrowed[out + 1] = green * scale;
        narrowed[out + 2] = blue * scale;
      }
    }
  }
}
