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
   * {@code a} to {@code e} are five neighbouring rows, or one row moved by a pixel each. Sums stay
   * below 2³², hence the unsigned shift. Five arrays at one index is what the compiler makes vector
   * instructions of: a tenth of the time of one array at five indices.
   */
  void mix(int[] a, int[] b, int[] c, int[] d, int[] e, int[] into) {
    int half = 1 << (bits - 1);
    for (int i = 0; i < into.length; i++) {
      into[i] = (b[i] + c[i] + d[i]) * inner + (a[i] + e[i]) * outer + half >>> bits;
    }
  }
}
