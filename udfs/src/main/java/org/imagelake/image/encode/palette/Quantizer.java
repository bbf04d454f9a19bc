package org.imagelake.image.encode.palette;

import java.util.Arrays;
import org.imagelake.image.picture.Bitmap;

/**
 * Brings a picture of 8 bits down to 256 colours with the least squared error that a cut and a few
 * steps of refinement find. No dithering: it costs decibels, and graphics show it.
 */
public final class Quantizer {
  private static final int MAX_COLORS = 256;

  private Quantizer() {}

  /**
   * Exact when the colours, transparency counting as one, fit a palette. Pixels with less alpha
   * than half become transparent, the others opaque.
   *
   * @param steps of refinement
   */
  public static Indexed quantize(Bitmap bitmap, int steps) {
    return ExactColors.of(bitmap).orElseGet(() -> reduce(bitmap, steps));
  }

  private static Indexed reduce(Bitmap bitmap, int steps) {
    ColorPoints points = ColorPoints.of(bitmap);
    int[] clusters = VarianceCut.boxes(points, points.hasClear() ? MAX_COLORS - 1 : MAX_COLORS);
    int[] colors = new Clusters(points, clusters).refine(steps);
    NearestColors nearest = new NearestColors(points, colors);
    int clear = -1;
    if (points.hasClear()) {
      clear = colors.length;
      colors = Arrays.copyOf(colors, clear + 1);
    }
    byte[] indices = map(bitmap, nearest, (byte) clear);
    return new Indexed(bitmap.width(), bitmap.height(), colors, clear, indices);
  }

  private static byte[] map(Bitmap bitmap, NearestColors nearest, byte clear) {
    byte[] indices = new byte[Math.toIntExact(bitmap.pixelCount())];
    int[] row = new int[bitmap.width()];
    for (int y = 0, at = 0; y < bitmap.height(); y++) {
      ColorRow.read(bitmap, y, row);
      for (int color : row) {
        indices[at++] = color == ColorRow.CLEAR ? clear : (byte) nearest.of(color);
      }
    }
    return indices;
  }
}
