package org.imagelake.image.enhance;

import org.imagelake.image.compare.Similarity;
import org.imagelake.image.picture.Bitmap;

/**
 * How near a picture is to the clean one.
 *
 * @param ssim of luma, 1 for equal pictures
 * @param deltaE mean CIE 1976 colour difference
 */
record EnhanceScore(double ssim, double deltaE) {
  private static final double[] LINEAR = new double[256];

  static {
    for (int v = 0; v < LINEAR.length; v++) {
      LINEAR[v] = SrgbCurve.linear(v / 255.0);
    }
  }

  static EnhanceScore of(Bitmap picture, Bitmap clean) {
    double sum = 0;
    for (int i = 0; i < picture.length(); i += 3) {
      double[] a = lab(picture.samples(), i);
      double[] b = lab(clean.samples(), i);
      sum += Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]);
    }
    return new EnhanceScore(Similarity.ssim(picture, clean), sum / picture.pixelCount());
  }

  private static double[] lab(byte[] samples, int at) {
    double r = LINEAR[samples[at] & 0xFF];
    double g = LINEAR[samples[at + 1] & 0xFF];
    double b = LINEAR[samples[at + 2] & 0xFF];
    double x = root((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.9504700);
    double y = root(0.2126729 * r + 0.7151522 * g + 0.0721750 * b);
    double z = root((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.0888300);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double root(double t) {
    return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
  }
}
