package org.imagelake.image.quality;

import java.util.Arrays;
import org.imagelake.image.color.ViewLuma;

/**
 * Contrast where there is most of it: (lightest − darkest) / (lightest + {@value #GLARE}) of the
 * luma within squares of {@value #TILE} pixels of the picture at {@value #SIDE} pixels on the long
 * side, exceeded by one square in twenty. Small as that is, grain and single lights are averaged
 * away; by the ratio, haze that lifts the darks counts, and a dark picture is not dull because it
 * is dark. Smaller pictures have one square.
 */
final class LocalContrast {
  private static final int SIDE = 256;
  private static final int TILE = 32;
  private static final double MOST = 0.95;

  /** Luma below which differences are not seen beside lighter places. */
  private static final double GLARE = 20;

  private LocalContrast() {}

  /** 0 to 0.93. */
  static double of(ViewLuma view) {
    ViewLuma small = view.reduce(SIDE);
    int across = Math.max(1, small.width() / TILE);
    int down = Math.max(1, small.height() / TILE);
    double[] contrasts = new double[across * down];
    for (int v = 0; v < down; v++) {
      for (int u = 0; u < across; u++) {
        contrasts[v * across + u] = within(small, u * TILE, v * TILE);
      }
    }
    Arrays.sort(contrasts);
    return contrasts[(int) (MOST * contrasts.length)];
  }

  private static double within(ViewLuma small, int left, int top) {
    int least = 255;
    int most = 0;
    for (int y = top; y < Math.min(small.height(), top + TILE); y++) {
      for (int x = left; x < Math.min(small.width(), left + TILE); x++) {
        int luma = small.luma()[y * small.width() + x] & 0xFF;
        least = Math.min(least, luma);
        most = Math.max(most, luma);
      }
    }
    return (most - least) / (most + GLARE);
  }
}
