package org.imagelake.image.color;

import org.imagelake.image.Raster;

/**
 * The luma of a view, L = (19595 R + 38470 G + 7471 B + 32768) >> 16, and its averages over a grid
 * of equal areas.
 */
@SuppressWarnings("ArrayRecordComponent") // a buffer, not a value: never compared
public record ViewLuma(int width, int height, byte[] luma) {

  public static ViewLuma of(Raster view) {
    byte[] rgb = view.rgb();
    byte[] luma = new byte[view.pixelCount()];
    for (int p = 0, i = 0; p < luma.length; p++, i += 3) {
      int weighted =
          19595 * (rgb[i] & 0xFF) + 38470 * (rgb[i + 1] & 0xFF) + 7471 * (rgb[i + 2] & 0xFF);
      luma[p] = (byte) (weighted + 32768 >> 16);
    }
    return new ViewLuma(view.width(), view.height(), luma);
  }

  /** At most that many pixels on the long side; this one when it is not larger. */
  public ViewLuma reduce(int longSide) {
    int longest = Math.max(width, height);
    if (longest <= longSide) {
      return this;
    }
    int columns = (int) Math.max(1, Math.round((double) width * longSide / longest));
    int rows = (int) Math.max(1, Math.round((double) height * longSide / longest));
    double[] means = areas(columns, rows);
    byte[] reduced = new byte[means.length];
    for (int i = 0; i < means.length; i++) {
      reduced[i] = (byte) (int) (means[i] + 0.5);
    }
    return new ViewLuma(columns, rows, reduced);
  }

  /**
   * Means over {@code columns × rows} equal areas, row by row from the top, each 0–255. Pixels cut
   * by an area's edge count by the share inside; sums are exact integers, so a mirrored picture has
   * exactly mirrored areas.
   */
  public double[] areas(int columns, int rows) {
    long[] sums = new long[Math.multiplyExact(columns, rows)];
    int[] row = new int[columns];
    Areas across = new Areas(width, columns);
    for (int y = 0; y < height; y++) {
      across.sum(luma, y * width, row);
      // In units of 1/rows of a pixel, row y covers [rows·y, rows·(y+1)) and an area H of them.
      long top = (long) rows * y;
      long bottom = top + rows;
      for (int v = (int) (top / height); v < rows && (long) v * height < bottom; v++) {
        long weight = Math.min(bottom, (v + 1L) * height) - Math.max(top, (long) v * height);
        for (int u = 0; u < columns; u++) {
          sums[v * columns + u] += weight * row[u];
        }
      }
    }
    double scale = 1 / ((double) width * height);
    double[] means = new double[sums.length];
    for (int i = 0; i < means.length; i++) {
      means[i] = sums[i] * scale;
    }
    return means;
  }

  /** The pixels of a line under each of several equal stretches, and how much of the outer two. */
  private static final class Areas {
    private final int stretches;
    private final int[] first;
    private final int[] last;
    private final int[] firstPart;
    private final int[] lastPart;

    Areas(int size, int stretches) {
      this.stretches = stretches;
      this.first = new int[stretches];
      this.last = new int[stretches];
      this.firstPart = new int[stretches];
      this.lastPart = new int[stretches];
      for (int u = 0; u < stretches; u++) {
        long left = (long) u * size;
        long right = left + size;
        first[u] = (int) (left / stretches);
        last[u] = (int) ((right - 1) / stretches);
        firstPart[u] = (int) (Math.min(right, (first[u] + 1L) * stretches) - left);
        lastPart[u] = first[u] == last[u] ? 0 : (int) (right - (long) last[u] * stretches);
      }
    }

    void sum(byte[] line, int start, int[] sums) {
      for (int u = 0; u < stretches; u++) {
        int inner = 0;
        for (int x = first[u] + 1; x < last[u]; x++) {
          inner += line[start + x] & 0xFF;
        }
        sums[u] =
            firstPart[u] * (line[start + first[u]] & 0xFF)
                + stretches * inner
                + lastPart[u] * (line[start + last[u]] & 0xFF);
      }
    }
  }
}
