package org.imagelake.image.encode.palette;

import java.util.Arrays;

/**
 * The nearest palette colour of every colour in the occupied bins, exactly: for each bin those that
 * can be nearest to any point of its cube, mostly one to four of them (S. W. Thomas, "Efficient
 * Inverse Color Map Computation", Graphics Gems II, 1991, has the idea of cells).
 */
final class NearestColors {
  /** Twice from a cube's centre to its corner: the other colour may gain as much as ours loses. */
  private static final double REACH = Math.sqrt(3) * ((1 << ColorPoints.LOW) - 1);

  private final int[] colors;

  /** For each bin where its candidates are: how many less one, then their indices. */
  private final int[] start = new int[ColorPoints.BINS];

  private byte[] candidates = new byte[1 << 16];
  private int used = 1; // 0 is for bins that nobody asks for

  /**
   * @param colors 0xRRGGBB, 1 to 256 of them
   */
  NearestColors(ColorPoints points, int[] colors) {
    this.colors = colors;
    double[] distance = new double[colors.length];
    for (int point = 0; point < points.size(); point++) {
      int bin = points.binOf(point);
      if (start[bin] != 0) {
        continue;
      }
      double least = Double.MAX_VALUE;
      for (int c = 0; c < colors.length; c++) {
        distance[c] = Math.sqrt(fromCentre(bin, colors[c]));
        least = Math.min(least, distance[c]);
      }
      start[bin] = add(distance, least + REACH);
    }
  }

  private static double fromCentre(int bin, int color) {
    double red = centre(bin >> 2 * ColorPoints.BITS) - (color >> 16);
    double green = centre(bin >> ColorPoints.BITS) - (color >> 8 & 0xFF);
    double blue = centre(bin) - (color & 0xFF);
    return red * red + green * green + blue * blue;
  }

  private static double centre(int high) {
    return ColorPoints.lowest(high) + ((1 << ColorPoints.LOW) - 1) / 2.0;
  }

  private int add(double[] distance, double reach) {
    if (used + distance.length + 1 > candidates.length) {
      candidates = Arrays.copyOf(candidates, 2 * candidates.length);
    }
    int at = used++;
    for (int c = 0; c < distance.length; c++) {
      if (distance[c] <= reach) {
        candidates[used++] = (byte) c;
      }
    }
    candidates[at] = (byte) (used - at - 2);
    return at;
  }

  /**
   * @param color 0xRRGGBB, in a bin that is occupied
   * @return its index in the palette
   */
  int of(int color) {
    int at = start[ColorPoints.bin(color)];
    int end = at + 1 + (candidates[at] & 0xFF);
    int best = candidates[at + 1] & 0xFF;
    if (end == at + 1) {
      return best;
    }
    int least = squared(color, colors[best]);
    for (int i = at + 2; i <= end; i++) {
      int candidate = candidates[i] & 0xFF;
      int d = squared(color, colors[candidate]);
      if (d < least) {
        least = d;
        best = candidate;
      }
    }
    return best;
  }

  private static int squared(int one, int other) {
    int red = (one >> 16) - (other >> 16);
    int green = (one >> 8 & 0xFF) - (other >> 8 & 0xFF);
    int blue = (one & 0xFF) - (other & 0xFF);
    return red * red + green * green + blue * blue;
  }
}
