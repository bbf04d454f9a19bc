package org.imagelake.image.hash;

import org.imagelake.image.Raster;

/**
 * The luma of a picture averaged over {@value #SIDE}×{@value #SIDE} equal areas, whatever its
 * shape. Pixels cut by an area's edge count by the share inside; sums are exact integers, so
 * mirrored pictures have exactly mirrored areas.
 */
final class SmallLuma {
  static final int SIDE = 32;

  private SmallLuma() {}

  /** Row by row from the top, each 0–255. */
  static double[] of(Raster view) {
    int width = view.width();
    int height = view.height();
    long[] sums = new long[SIDE * SIDE];
    byte[] luma = new byte[width];
    long[] row = new long[SIDE];
    for (int y = 0; y < height; y++) {
      luma(view.rgb(), 3 * y * width, luma, width);
      across(luma, row, width);
      // In units of 1/SIDE of a pixel, row y covers [SIDE y, SIDE (y+1)), an area's row H units.
      long top = (long) SIDE * y;
      long bottom = top + SIDE;
      for (int v = (int) (top / height); v < SIDE && (long) v * height < bottom; v++) {
        long weight = Math.min(bottom, (long) (v + 1) * height) - Math.max(top, (long) v * height);
        for (int u = 0; u < SIDE; u++) {
          sums[v * SIDE + u] += weight * row[u];
        }
      }
    }
    double[] means = new double[SIDE * SIDE];
    for (int i = 0; i < means.length; i++) {
      means[i] = (double) sums[i] / ((double) width * height);
    }
    return means;
  }

  private static void luma(byte[] rgb, int start, byte[] luma, int width) {
    for (int x = 0, i = start; x < width; x++, i += 3) {
      int weighted =
          19595 * (rgb[i] & 0xFF) + 38470 * (rgb[i + 1] & 0xFF) + 7471 * (rgb[i + 2] & 0xFF);
      luma[x] = (byte) (weighted + 32768 >> 16);
    }
  }

  private static void across(byte[] luma, long[] row, int width) {
    for (int u = 0; u < SIDE; u++) {
      long left = (long) u * width;
      long right = left + width;
      int first = (int) (left / SIDE);
      int last = (int) ((right - 1) / SIDE);
      if (first == last) {
        row[u] = (long) width * (luma[first] & 0xFF);
        continue;
      }
      int inner = 0;
      for (int x = first + 1; x < last; x++) {
        inner += luma[x] & 0xFF;
      }
      row[u] =
          (SIDE * (first + 1L) - left) * (luma[first] & 0xFF)
              + (long) SIDE * inner
              + (right - (long) SIDE * last) * (luma[last] & 0xFF);
    }
  }

  /** The same picture upright: undoes an EXIF orientation of 1–8. */
  static double[] upright(double[] luma, int orientation) {
    double[] turned = new double[luma.length];
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        int mirroredX = SIDE - 1 - x;
        int mirroredY = SIDE - 1 - y;
        int from =
            switch (orientation) {
              case 2 -> y * SIDE + mirroredX;
              case 3 -> mirroredY * SIDE + mirroredX;
              case 4 -> mirroredY * SIDE + x;
              case 5 -> x * SIDE + y;
              case 6 -> mirroredX * SIDE + y;
              case 7 -> mirroredX * SIDE + mirroredY;
              case 8 -> x * SIDE + mirroredY;
              default -> y * SIDE + x;
            };
        turned[y * SIDE + x] = luma[from];
      }
    }
    return turned;
  }
}
