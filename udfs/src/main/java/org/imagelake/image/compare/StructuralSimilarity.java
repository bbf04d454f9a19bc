package org.imagelake.image.compare;

/**
 * Mean structural similarity of two planes that come row by row: Wang, Bovik, Sheikh, Simoncelli,
 * "Image Quality Assessment: From Error Visibility to Structural Similarity", IEEE TIP 13(4), 2004,
 * equation 13 with K1 = 0.01, K2 = 0.03 and L = 255.
 *
 * <p>The statistics come from sum s and difference d of the planes, four filters instead of five:
 * μaμb = (μs² − μd²)/4, μa² + μb² = (μs² + μd²)/2, and likewise for variances and covariance. Rows
 * are centred on 0, since squares around 65,025 would cost floats the digits that variances need.
 */
final class StructuralSimilarity {
  static final float CENTRE = 128;
  private static final float C1 = (float) (0.01 * 255 * 0.01 * 255);
  private static final float C2 = (float) (0.03 * 255 * 0.03 * 255);

  private final GaussianWindow across;
  private final GaussianWindow down;
  private final int windows;
  private final float[][][] rows; // s, d, s², d², each the last rows of a window's height
  private final float[] column;
  private final float[][] filtered; // μs, μd, E[s²], E[d²]
  private int seen;
  private double sum;

  StructuralSimilarity(GaussianWindow across, GaussianWindow down, int width) {
    this.across = across;
    this.down = down;
    this.windows = width - across.length() + 1;
    this.rows = new float[4][down.length()][width];
    this.column = new float[width];
    this.filtered = new float[4][windows];
  }

  /** Takes the next row of both planes, values −128 to 127. */
  void add(float[] a, float[] b) {
    int slot = seen % down.length();
    float[] s = rows[0][slot];
    float[] d = rows[1][slot];
    float[] ss = rows[2][slot];
    float[] dd = rows[3][slot];
    for (int x = 0; x < s.length; x++) {
      float plus = a[x] + b[x];
      float minus = a[x] - b[x];
      s[x] = plus;
      d[x] = minus;
      ss[x] = plus * plus;
      dd[x] = minus * minus;
    }
    seen++;
    if (seen >= down.length()) {
      for (int i = 0; i < rows.length; i++) {
        down.down(rows[i], seen % down.length(), column);
        across.along(column, filtered[i], windows);
      }
      compare(filtered[0], filtered[1], filtered[2], filtered[3]);
    }
  }

  private void compare(float[] s, float[] d, float[] ss, float[] dd) {
    for (int x = 0; x < windows; x++) {
      float varianceS = ss[x] - s[x] * s[x];
      float varianceD = dd[x] - d[x] * d[x];
      float meanS = s[x] + 2 * CENTRE;
      float meanS2 = meanS * meanS;
      float meanD2 = d[x] * d[x];
      float luminance = (0.5f * (meanS2 - meanD2) + C1) / (0.5f * (meanS2 + meanD2) + C1);
      float structure =
          (0.5f * (varianceS - varianceD) + C2) / (0.5f * (varianceS + varianceD) + C2);
      ss[x] = luminance * structure;
    }
    for (int x = 0; x < windows; x++) {
      sum += ss[x];
    }
  }

  /** Mean over all windows that are inside. */
  double mean() {
    return sum / ((double) windows * (seen - down.length() + 1));
  }
}
