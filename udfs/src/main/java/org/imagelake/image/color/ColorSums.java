package org.imagelake.image.color;

/**
 * What one pass over a colour view counted.
 *
 * @param outOfGamut pixels whose colour lies at the edge of what sRGB holds: one channel is 0 or 1
 *     and another is not, or one is at its end and another below its middle
 * @param gray pixels whose channels differ by 4 at most
 * @param edges squared differences of linear light (65,535 is white) of neighbours that are not
 *     clipped, in red, green and blue
 */
@SuppressWarnings("ArrayRecordComponent") // buffers, not values: never compared
record ColorSums(
    long pixels,
    int[] red,
    int[] green,
    int[] blue,
    int[] cube,
    long saturation,
    long redGreen,
    long redBlue,
    long greenBlue,
    long outOfGamut,
    long gray,
    long[] edges) {

  static double mean(int[] histogram, long pixels) {
    double sum = 0;
    for (int v = 0; v < histogram.length; v++) {
      sum += (double) v * histogram[v];
    }
    return sum / pixels;
  }

  private static double meanSquare(int[] histogram, long pixels) {
    double sum = 0;
    for (int v = 0; v < histogram.length; v++) {
      sum += (double) v * v * histogram[v];
    }
    return sum / pixels;
  }

  /**
   * Hasler and Süsstrunk 2003: √(σ²rg + σ²yb) + 0.3 √(μ²rg + μ²yb) with rg = R − G and yb = (R +
   * G)/2 − B; 0 for grays, above 100 for vivid pictures.
   */
  double colorfulness() {
    double r = mean(red, pixels);
    double g = mean(green, pixels);
    double b = mean(blue, pixels);
    double varR = meanSquare(red, pixels) - r * r;
    double varG = meanSquare(green, pixels) - g * g;
    double varB = meanSquare(blue, pixels) - b * b;
    double covRg = (double) redGreen / pixels - r * g;
    double covRb = (double) redBlue / pixels - r * b;
    double covGb = (double) greenBlue / pixels - g * b;
    double varRedGreen = varR + varG - 2 * covRg;
    double varYellowBlue = (varR + varG + 2 * covRg) / 4 + varB - covRb - covGb;
    double meanRedGreen = r - g;
    double meanYellowBlue = (r + g) / 2 - b;
    return Math.sqrt(Math.max(0, varRedGreen + varYellowBlue))
        + 0.3 * Math.hypot(meanRedGreen, meanYellowBlue);
  }
}
