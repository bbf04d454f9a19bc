package org.imagelake.image.color;

import java.util.Arrays;
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
    double[] means = new double[Math.multiplyExact(columns, rows)];
    double scale = 1 / ((double) width * height);
    Stretches across = Stretches.of(width, columns);
    Stretches down = Stretches.of(height, rows);
    int[] column = new int[width];
    for (int v = 0; v < rows; v++) {
      Arrays.fill(column, 0);
      for (int y = down.first(v); y <= down.last(v); y++) {
        addRow(luma, y * width, down.weight(v, y), column);
      }
      for (int u = 0; u < columns; u++) {
        means[v * columns + u] = across.sum(u, column) * scale;
      }
    }
    return means;
  }

  /** A column's sum is at most 255 times the height. */
  private static void addRow(byte[] luma, int start, int weight, int[] column) {
    for (int x = 0; x < column.length; x++) {
      column[x] += weight * (luma[start + x] & 0xFF);
    }
  }
}
