package org.imagelake.image.picture;

/**
 * For each place of a line that is made shorter, the places of the longer line that it is made of,
 * and their weights: L(x) = sinc(x) sinc(x/3) for |x| &lt; 3, stretched by the ratio of the lengths
 * so that nothing is skipped (Turkowski, "Filters for Common Resampling Tasks", 1990). Weights and
 * their rounding are those of Pillow's LANCZOS.
 *
 * @param taps room for the weights of one place
 * @param first first place of the longer line
 * @param count weights of each place, at most {@code taps}
 * @param weights fixed-point, 1 is {@code 1 << bits}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record LanczosWeights(int taps, int[] first, int[] count, int[] weights, int bits) {
  private static final double RADIUS = 3;

  /**
   * @param length places of the longer line
   * @param extent how much of it counts, at most {@code length}: the last place may be cut
   * @param outLength places of the shorter line
   * @param bits 22 for samples of 8 bits, 14 for samples of 16: sums stay within an int
   */
  static LanczosWeights of(int length, double extent, int outLength, int bits) {
    double scale = extent / outLength;
    double stretch = Math.max(1, scale);
    double support = RADIUS * stretch;
    int taps = (int) Math.ceil(support) * 2 + 1;
    int[] first = new int[outLength];
    int[] count = new int[outLength];
    int[] weights = new int[Math.multiplyExact(outLength, taps)];
    double[] exact = new double[taps];
    for (int i = 0; i < outLength; i++) {
      double center = (i + 0.5) * scale;
      first[i] = Math.max(0, (int) (center - support + 0.5));
      count[i] = Math.min(length, (int) (center + support + 0.5)) - first[i];
      double sum = 0;
      for (int k = 0; k < count[i]; k++) {
        exact[k] = kernel((k + first[i] - center + 0.5) / stretch);
        sum += exact[k];
      }
      round(exact, sum, count[i], weights, i * taps, bits);
    }
    return new LanczosWeights(taps, first, count, weights, bits);
  }

  private static double kernel(double x) {
    return Math.abs(x) < RADIUS ? sinc(x) * sinc(x / RADIUS) : 0;
  }

  private static double sinc(double x) {
    return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
  }

  /** What rounding takes from the sum is given to the largest weight, so that flat stays flat. */
  private static void round(
      double[] exact, double sum, int count, int[] weights, int at, int bits) {
    int one = 1 << bits;
    int left = one;
    int largest = at;
    for (int k = 0; k < count; k++) {
      int weight = (int) Math.round(exact[k] / sum * one);
      weights[at + k] = weight;
      left -= weight;
      if (weight > weights[largest]) {
        largest = at + k;
      }
    }
    weights[largest] += left;
  }
}
