package org.imagelake.image.enhance;

import java.util.Arrays;

/**
 * Shrinks the small coefficients of overlapping 8×8 cosine transforms and averages what comes back:
 * translation-invariant denoising (Coifman and Donoho 1995; Yu and Sapiro, "DCT Image Denoising",
 * IPOL 2011), which also takes block edges of JPEG away (Nosratinia 2001). A coefficient c becomes
 * {@code c · max(0, 1 − t²/c²)} (the garrote of Gao 1998), which unlike a hard threshold leaves no
 * ringing, and unlike a soft one no loss of contrast. Blocks begin at every column and every
 * {@value #STEP}th row.
 */
final class CosineShrinkage {
  /** Rows that a block reaches beyond the one it begins in. */
  static final int MARGIN = CosineRows.SIZE;

  static final int STEP = 2;
  private static final int SIZE = CosineRows.SIZE;

  private final int width;
  private final float[][] columns;
  private final float[][] coefficients;
  private final float[][] sums;

  /** For planes that are so wide, margins included. */
  CosineShrinkage(int width) {
    this.width = width;
    this.columns = new float[SIZE][width];
    this.coefficients = new float[SIZE][width];
    this.sums = new float[SIZE][width];
  }

  /**
   * The plane's rows from {@link #MARGIN} to {@code height − MARGIN} come out right, and so the
   * columns.
   *
   * @param plane height rows of the width
   * @param out as large; overwritten
   */
  void shrink(float[] plane, int height, float threshold, float[] out) {
    Arrays.fill(out, 0, width * height, 0);
    float[][] same = new float[SIZE][];
    Arrays.fill(same, plane);
    int[] starts = new int[SIZE];
    for (int top = 0; top + SIZE <= height; top += STEP) {
      for (int i = 0; i < SIZE; i++) {
        starts[i] = (top + i) * width;
      }
      CosineRows.forward(same, starts, width, columns);
      for (int k = 0; k < SIZE; k++) {
        across(columns[k], k == 0, threshold, sums[k]);
      }
      CosineRows.inverse(sums, width);
      for (int i = 0; i < SIZE; i++) {
        add(sums[i], width, out, (top + i) * width);
      }
    }
    float blocks = (float) SIZE * SIZE / STEP;
    for (int i = 0; i < width * height; i++) {
      out[i] /= blocks;
    }
  }

  /** One coefficient of the columns, along the row: transformed, shrunk, back, added up. */
  private void across(float[] column, boolean first, float threshold, float[] sum) {
    float[][] same = new float[SIZE][];
    Arrays.fill(same, column);
    int count = width - SIZE + 1;
    CosineRows.forward(same, new int[] {0, 1, 2, 3, 4, 5, 6, 7}, count, coefficients);
    float square = threshold * threshold;
    for (int l = first ? 1 : 0; l < SIZE; l++) {
      shrink(coefficients[l], count, square);
    }
    CosineRows.inverse(coefficients, count);
    Arrays.fill(sum, 0);
    for (int i = 0; i < SIZE; i++) {
      add(coefficients[i], count, sum, i);
    }
  }

  private static void shrink(float[] values, int count, float square) {
    for (int x = 0; x < count; x++) {
      float c = values[x];
      values[x] = c * Math.max(0, 1 - square / (c * c + 1e-9f));
    }
  }

  private static void add(float[] values, int count, float[] to, int at) {
    for (int x = 0; x < count; x++) {
      to[at + x] += values[x];
    }
  }
}
