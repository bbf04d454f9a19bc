package org.imagelake.image.hash;

import java.util.Arrays;
import org.imagelake.image.color.ViewLuma;

/**
 * A 64-bit hash that stays close when a picture is rescaled, recompressed or slightly retouched
 * (after Zauner 2010, "Implementation and Benchmarking of Perceptual Image Hash Functions", DCT
 * hash): the upright luma on 32×32 equal areas, its DCT-II, of which the 8×8 coefficients of
 * frequencies 1–8 each way are kept (no constant row or column, so brightness does not matter). A
 * bit is set where the coefficient is above the median of the 64. Bit 63 is (vertical 1, horizontal
 * 1), then horizontal frequencies run first; bit 0 is (8, 8).
 */
public final class PerceptualHash {
  private static final int SIDE = 32;
  private static final int KEPT = 8;

  /** Coefficients are compared in steps of 1/1024, so that rounding noise of flat pictures is 0. */
  private static final double STEPS = 1024;

  /** cos(π (2x+1) u / 64) for u = 1–8. */
  private static final double[][] COSINES = new double[KEPT][SIDE];

  static {
    for (int u = 0; u < KEPT; u++) {
      for (int x = 0; x < SIDE; x++) {
        COSINES[u][x] = Math.cos(Math.PI * (2 * x + 1) * (u + 1) / (2.0 * SIDE));
      }
    }
  }

  private PerceptualHash() {}

  /**
   * @param orientation EXIF orientation 1–8 of the view; others count as 1
   */
  public static long of(ViewLuma view, int orientation) {
    double[] luma = upright(view.areas(SIDE, SIDE), orientation);
    double[] coefficients = lowFrequencies(luma);
    double[] sorted = coefficients.clone();
    Arrays.sort(sorted);
    double median = (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
    long hash = 0;
    for (double coefficient : coefficients) {
      hash = hash << 1 | (coefficient > median ? 1 : 0);
    }
    return hash;
  }

  /** Number of bits that differ, 0–64. */
  public static int distance(long one, long other) {
    return Long.bitCount(one ^ other);
  }

  private static double[] lowFrequencies(double[] luma) {
    double[] across = new double[SIDE * KEPT];
    for (int y = 0; y < SIDE; y++) {
      for (int u = 0; u < KEPT; u++) {
        double sum = 0;
        for (int x = 0; x < SIDE; x++) {
          sum += luma[y * SIDE + x] * COSINES[u][x];
        }
        across[y * KEPT + u] = sum;
      }
    }
    double[] both = new double[KEPT * KEPT];
    for (int v = 0; v < KEPT; v++) {
      for (int u = 0; u < KEPT; u++) {
        double sum = 0;
        for (int y = 0; y < SIDE; y++) {
          sum += across[y * KEPT + u] * COSINES[v][y];
        }
        both[v * KEPT + u] = Math.rint(sum * STEPS) + 0.0;
      }
    }
    return both;
  }

  /** The same picture upright: undoes an EXIF orientation of 1–8. */
  private static double[] upright(double[] luma, int orientation) {
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
