package org.imagelake.image.compare;

import java.util.Arrays;

/**
 * The weights of one side of the window: a Gaussian of {@value #SIGMA} pixels, of sum 1. All loops
 * run over whole rows so that the compiler uses vector instructions.
 */
final class GaussianWindow {
  private static final double SIGMA = 1.5;

  private final float[] weights;

  GaussianWindow(int length) {
    weights = new float[length];
    double sum = 0;
    for (int i = 0; i < length; i++) {
      sum += weight(i, length);
    }
    for (int i = 0; i < length; i++) {
      weights[i] = (float) (weight(i, length) / sum);
    }
  }

  private static double weight(int index, int length) {
    double distance = index - (length - 1) / 2.0;
    return Math.exp(-distance * distance / (2 * SIGMA * SIGMA));
  }

  int length() {
    return weights.length;
  }

  /** Weighted sum of rows; {@code rows[(first + i) % rows.length]} is the i-th. */
  void down(float[][] rows, int first, float[] into) {
    Arrays.fill(into, 0);
    for (int i = 0; i < length() / 2; i++) {
      float[] upper = rows[(first + i) % rows.length];
      float[] lower = rows[(first + length() - 1 - i) % rows.length];
      float weight = weights[i];
      for (int x = 0; x < into.length; x++) {
        into[x] += weight * (upper[x] + lower[x]);
      }
    }
    if (length() % 2 == 1) {
      float[] middle = rows[(first + length() / 2) % rows.length];
      float weight = weights[length() / 2];
      for (int x = 0; x < into.length; x++) {
        into[x] += weight * middle[x];
      }
    }
  }

  /** Weighted sums along a row, of those windows that are inside. */
  void along(float[] row, float[] into, int windows) {
    Arrays.fill(into, 0, windows, 0);
    for (int i = 0; i < length() / 2; i++) {
      int other = length() - 1 - i;
      float weight = weights[i];
      for (int x = 0; x < windows; x++) {
        into[x] += weight * (row[x + i] + row[x + other]);
      }
    }
    if (length() % 2 == 1) {
      int middle = length() / 2;
      float weight = weights[middle];
      for (int x = 0; x < windows; x++) {
        into[x] += weight * row[x + middle];
      }
    }
  }
}
