package org.imagelake.image.color;

import org.imagelake.image.Raster;

/**
 * One pass over the colour view: channel histograms, the colour cube, saturation and the channels'
 * products. Means, variances and colourfulness follow from these sums.
 */
final class ColorPass {
  /** OpenCV's fixed-point reciprocals: S = (max − min) · ⌊255·2¹²/max + ½⌋ + 2¹¹ >> 12. */
  private static final int SHIFT = 12;

  /**
   * A channel that is empty, one that is full, and what the others must be for that to be colour.
   */
  private static final int EMPTY = 2;

  private static final int COLORED = 32;
  private static final int FULL = 254;
  private static final int HALF = 128;

  /** Channels of a gray pixel differ by no more: what rounding and resampling leave. */
  private static final int GRAY = 4;

  /** Coded values from here on may be clipped. */
  private static final int CLIPPED = 250;

  /** Edges are summed in every fourth row that is looked at: 10,000 of them are enough. */
  private static final int EDGE_ROWS = 4;

  /** Linear light of a coded value, 0–65,535. */
  private static final int[] LIGHT = new int[256];

  private static final int[] SATURATION_PER_RANGE = new int[256];

  static {
    for (int v = 0; v < LIGHT.length; v++) {
      LIGHT[v] = (int) Math.rint(65535 * Lab.linear(v));
    }
    for (int max = 1; max < 256; max++) {
      SATURATION_PER_RANGE[max] = (int) Math.rint((255 << SHIFT) / (double) max);
    }
  }

  private ColorPass() {}

  /** Looks at every {@code step}-th pixel of every {@code step}-th row. */
  static ColorSums over(Raster view, int step) {
    byte[] rgb = view.rgb();
    int rowBytes = 3 * view.width();
    int columns = (view.width() + step - 1) / step;
    int rows = (view.height() + step - 1) / step;
    int[] red = new int[256];
    int[] green = new int[256];
    int[] blue = new int[256];
    int[] cube = new int[ColorCube.CELLS];
    long saturation = 0;
    long redGreen = 0;
    long redBlue = 0;
    long greenBlue = 0;
    long outOfGamut = 0;
    long gray = 0;
    long[] edges = new long[3];
    for (int row = 0; row < rows; row++) {
      int start = row * step * rowBytes;
      if (row % EDGE_ROWS == 0) {
        addEdges(rgb, start, start + rowBytes, edges);
      }
      for (int i = start; i < start + rowBytes; i += 3 * step) {
        int r = rgb[i] & 0xFF;
        int g = rgb[i + 1] & 0xFF;
        int b = rgb[i + 2] & 0xFF;
        red[r]++;
        green[g]++;
        blue[b]++;
        cube[ColorCube.cell(r, g, b)]++;
        int max = Math.max(r, Math.max(g, b));
        int min = Math.min(r, Math.min(g, b));
        saturation += (max - min) * SATURATION_PER_RANGE[max] + (1 << SHIFT - 1) >> SHIFT;
        outOfGamut += isOutOfGamut(min, max) ? 1 : 0;
        gray += max - min <= GRAY ? 1 : 0;
        redGreen += r * g;
        redBlue += r * b;
        greenBlue += g * b;
      }
    }
    return new ColorSums(
        (long) columns * rows,
        red,
        green,
        blue,
        cube,
        saturation,
        redGreen,
        redBlue,
        greenBlue,
        outOfGamut,
        gray,
        edges);
  }

  private static boolean isOutOfGamut(int min, int max) {
    return min < EMPTY && max >= COLORED || max >= FULL && min < HALF;
  }

  /**
   * Squared differences of linear light between neighbours, per channel; clipped pixels have none.
   */
  private static void addEdges(byte[] rgb, int start, int end, long[] edges) {
    long red = 0;
    long green = 0;
    long blue = 0;
    for (int i = start; i + 5 < end; i += 6) {
      int r = rgb[i] & 0xFF;
      int g = rgb[i + 1] & 0xFF;
      int b = rgb[i + 2] & 0xFF;
      int nextRed = rgb[i + 3] & 0xFF;
      int nextGreen = rgb[i + 4] & 0xFF;
      int nextBlue = rgb[i + 5] & 0xFF;
      int most =
          Math.max(Math.max(Math.max(r, g), b), Math.max(Math.max(nextRed, nextGreen), nextBlue));
      if (most < CLIPPED) {
        long dr = LIGHT[r] - LIGHT[nextRed];
        long dg = LIGHT[g] - LIGHT[nextGreen];
        long db = LIGHT[b] - LIGHT[nextBlue];
        red += dr * dr;
        green += dg * dg;
        blue += db * db;
      }
    }
    edges[0] += red;
    edges[1] += green;
    edges[2] += blue;
  }
}
