package org.imagelake.image.enhance;

import java.util.Random;
import org.imagelake.image.picture.Bitmap;

/** Seeded ways to spoil a clean picture, in five strengths, 0 to 4. */
enum EnhanceDegradation {
  DARK("dark", 0.45, 0.3, 0.18, 0.1, 0.05),
  OVEREXPOSED("overexposed", 1.8, 2.6, 3.8, 5.5, 8),
  NOISY("noisy", 4, 8, 12, 18, 26),
  LOW_CONTRAST("low_contrast", 0.5, 0.42, 0.35, 0.27, 0.2),
  COLOR_CAST("color_cast", 0.12, 0.2, 0.3, 0.42, 0.6),
  UNDERSATURATED("undersaturated", 0.5, 0.4, 0.3, 0.2, 0.1);

  static final int STRENGTHS = 5;
  private final String issue;
  private final double[] amounts;

  EnhanceDegradation(String issue, double... amounts) {
    this.issue = issue;
    this.amounts = amounts;
  }

  String issue() {
    return issue;
  }

  Bitmap of(Bitmap clean, int strength, long seed) {
    Random random = new Random(seed * 31 + ordinal() * 5L + strength);
    double amount = amounts[strength];
    return switch (this) {
      case DARK, OVEREXPOSED -> lit(clean, amount, amount, amount);
      case COLOR_CAST -> {
        double angle = random.nextDouble() * 2 * Math.PI;
        double red = Math.exp(amount * Math.cos(angle));
        double blue = Math.exp(amount * Math.sin(angle));
        double most = Math.max(1, Math.max(red, blue));
        yield lit(clean, red / most, 1 / most, blue / most);
      }
      case NOISY -> noisy(clean, amount, random);
      case LOW_CONTRAST -> {
        double low = random.nextDouble() * (1 - amount) * 255;
        yield each(clean, (rgb, c) -> low + amount * rgb[c]);
      }
      case UNDERSATURATED -> each(clean, (rgb, c) -> luma(rgb) + amount * (rgb[c] - luma(rgb)));
    };
  }

  private static double luma(double[] rgb) {
    return 0.299 * rgb[0] + 0.587 * rgb[1] + 0.114 * rgb[2];
  }

  private static Bitmap lit(Bitmap clean, double... gains) {
    return each(
        clean,
        (rgb, c) -> 255 * SrgbCurve.coded(Math.min(1, gains[c] * SrgbCurve.linear(rgb[c] / 255))));
  }

  /** Read noise, and as much shot noise at middle gray, of coded values. */
  private static Bitmap noisy(Bitmap clean, double sigma, Random random) {
    return each(
        clean, (rgb, c) -> rgb[c] + sigma * Math.sqrt(0.5 + rgb[c] / 255) * random.nextGaussian());
  }

  /** A channel of a pixel from all three. */
  private interface Spoil {
    double of(double[] rgb, int channel);
  }

  private static Bitmap each(Bitmap clean, Spoil spoil) {
    byte[] from = clean.samples();
    byte[] to = new byte[clean.length()];
    double[] rgb = new double[3];
    for (int i = 0; i < to.length; i += 3) {
      for (int c = 0; c < 3; c++) {
        rgb[c] = from[i + c] & 0xFF;
      }
      for (int c = 0; c < 3; c++) {
        to[i + c] = (byte) Math.rint(Math.max(0, Math.min(255, spoil.of(rgb, c))));
      }
    }
    return new Bitmap(clean.width(), clean.height(), clean.layout(), 8, to);
  }
}
