package org.imagelake.image.enhance;

/**
 * A box of 3.75 pixels: three whole ones and three eighths of one more on either side. Three such
 * boxes have the variance 4 of a Gaussian of σ = 2 (equations 7 and 11 of Gwosdek et al. 2011).
 *
 * @param bits what the weights are parts of, as a power of 2: sums of samples fill 32 bits
 * @param inner of each of the three in the middle
 * @param outer of each of the two at the ends
 */
record BoxWeights(int bits, int inner, int outer) {
  /** Pixels to either side. */
  static final int REACH = 2;

  private static final double WIDTH = 3.75;

  static BoxWeights of(int bitDepth) {
    int bits = 32 - bitDepth;
    int inner = (int) ((1 << bits) / WIDTH);
    return new BoxWeights(bits, inner, ((1 << bits) - 3 * inner) / 2);
  }

  /**
   * One row from five neighbouring ones. Sums stay below 2³², hence the unsigned shift.
   *
   * @param rows from the uppermost
   */
  void down(int[][] rows, int[] into) {
    mix(rows[0], rows[1], rows[2], rows[3], rows[4], 0, into);
  }

  /**
   * One row with the neighbours to the left and right.
   *
   * @param padded with {@link #REACH} pixels more at either end
   * @param step samples of a pixel
   */
  void across(int[] padded, int step, int[] into) {
    mix(padded, padded, padded, padded, padded, step, into);
  }

  private void mix(int[] a, int[] b, int[] c, int[] d, int[] e, int step, int[] into) {
    int half = 1 << (bits - 1);
    for (int i = 0; i < into.length; i++) {
      int middle = b[i + step] + c[i + 2 * step] + d[i + 3 * step];
      int ends = a[i] + e[i + 4 * step];
      into[i] = middle * inner + ends * outer + half >>> bits;
    }
  }
}
