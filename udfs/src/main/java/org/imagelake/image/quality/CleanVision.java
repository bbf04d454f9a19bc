package org.imagelake.image.quality;

import org.imagelake.image.color.ViewLuma;

/**
 * The score of CleanVision 0.3 for blurry: 1 − exp(−0.01 σ), σ being the standard deviation of
 * Pillow's FIND_EDGES at 64 pixels on the long side, plus 1 − exp(−0.01 s) where that is above
 * 0.18, s being the standard deviation of the 256 counts of luma there; at most 1.
 *
 * <p>Here the 64 pixels are averages over areas, there bicubic ones: scores agree to about 0.01.
 */
final class CleanVision {
  private static final int SIDE = 64;
  private static final double FACTOR = 0.01;
  private static final double LEAST_SPREAD = 0.18;

  private CleanVision() {}

  static double blurScore(ViewLuma view) {
    ViewLuma small = view.reduce(SIDE);
    double spread = score(countDeviation(small));
    return Math.min(1, score(edgeDeviation(small)) + (spread <= LEAST_SPREAD ? 0 : spread));
  }

  private static double score(double value) {
    return 1 - Math.exp(-FACTOR * value);
  }

  private static double countDeviation(ViewLuma view) {
    double[] counts = new double[256];
    for (byte luma : view.luma()) {
      counts[luma & 0xFF]++;
    }
    return deviation(counts);
  }

  private static double edgeDeviation(ViewLuma view) {
    double[] edges = new double[view.luma().length];
    for (int y = 0; y < view.height(); y++) {
      for (int x = 0; x < view.width(); x++) {
        edges[y * view.width() + x] = edge(view, x, y);
      }
    }
    return deviation(edges);
  }

  /** 8 times the pixel less its neighbours, cut to 0–255; Pillow copies the border. */
  private static double edge(ViewLuma view, int x, int y) {
    int here = at(view, x, y);
    if (x == 0 || y == 0 || x + 1 == view.width() || y + 1 == view.height()) {
      return here;
    }
    int sum = 9 * here;
    for (int dy = -1; dy <= 1; dy++) {
      for (int dx = -1; dx <= 1; dx++) {
        sum -= at(view, x + dx, y + dy);
      }
    }
    return Math.max(0, Math.min(255, sum));
  }

  private static int at(ViewLuma view, int x, int y) {
    return view.luma()[y * view.width() + x] & 0xFF;
  }

  private static double deviation(double[] values) {
    double sum = 0;
    double squares = 0;
    for (double value : values) {
      sum += value;
      squares += value * value;
    }
    double mean = sum / values.length;
    return Math.sqrt(Math.max(0, squares / values.length - mean * mean));
  }
}
