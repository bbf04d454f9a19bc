package org.imagelake.image.color;

/**
 * CIELAB of sRGB colours (IEC 61966-2-1; CIE 15, D65 white, 2°): L* 0–100, a* and b* about
 * −108–108; neutral grays have a* = b* = 0.
 */
final class Lab {
  private static final double EPSILON = 216.0 / 24389;
  private static final double KAPPA = 24389.0 / 27;

  /** The rows of the matrix sum to the white point, so dividing by it keeps grays neutral. */
  private static final double[][] XYZ_PER_RGB = {
    {0.4124564, 0.3575761, 0.1804375},
    {0.2126729, 0.7151522, 0.0721750},
    {0.0193339, 0.1191920, 0.9503041}
  };

  private static final double[] LINEAR = new double[256];

  static {
    for (int v = 0; v < LINEAR.length; v++) {
      double c = v / 255.0;
      LINEAR[v] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
  }

  private Lab() {}

  /** Linear light 0–1 of an 8-bit value. */
  static double linear(int value) {
    return LINEAR[value];
  }

  /** Writes L*, a*, b* of 8-bit r, g, b into {@code lab} from {@code offset} on. */
  static void of(int r, int g, int b, float[] lab, int offset) {
    double x = component(0, r, g, b);
    double y = component(1, r, g, b);
    double z = component(2, r, g, b);
    lab[offset] = (float) (116 * y - 16);
    lab[offset + 1] = (float) (500 * (x - y));
    lab[offset + 2] = (float) (200 * (y - z));
  }

  private static double component(int row, int r, int g, int b) {
    double[] weights = XYZ_PER_RGB[row];
    double sum = weights[0] * LINEAR[r] + weights[1] * LINEAR[g] + weights[2] * LINEAR[b];
    double t = sum / (weights[0] + weights[1] + weights[2]);
    return t > EPSILON ? Math.cbrt(t) : (KAPPA * t + 16) / 116;
  }
}
