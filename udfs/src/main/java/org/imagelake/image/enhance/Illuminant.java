package org.imagelake.image.enhance;

import java.util.Arrays;
import org.imagelake.image.picture.Bitmap;

/**
 * The colour of the light, by what should be gray: starting from the picture's overall colour
 * (shades of gray, Finlayson and Trezzi 2004), the mean chromaticity of the pixels near the last
 * estimate is taken until it rests (mean shift, Fukunaga and Hostetler 1975).
 *
 * @param red linear light of the red channel where green has 1
 * @param blue linear light of the blue channel where green has 1
 * @param support share of the pixels, by weight, that lie near it, 0–1: how much of the picture may
 *     be gray
 * @param gray share of the pixels that have no colour as they are, 0–1
 */
record Illuminant(double red, double blue, double support, double gray) {
  static final Illuminant NEUTRAL = new Illuminant(1, 1, 0, 1);

  /** Logarithm of chromaticity up to which nobody sees a colour. */
  private static final double COLORLESS = 0.12;

  /** Norm of shades of gray: between the mean, 1, and the lightest, infinite. */
  private static final int NORM = 6;

  /** Radius in the logarithm of chromaticity; a light's warmth varies by about 1. */
  private static final double RADIUS = 0.25;

  private static final int STEPS = 12;

  /** Coded values from here on may be clipped, values below the second are noise. */
  private static final int LIGHTEST = 249;

  private static final int DARKEST = 8;
  private static final int FEWEST = 50;

  static Illuminant of(Bitmap sampled) {
    if (sampled.layout().isGray()) {
      return NEUTRAL;
    }
    double[][] pixels = pixels(sampled);
    return pixels[0].length < FEWEST ? NEUTRAL : settle(pixels, start(sampled));
  }

  /** Strength of the cast: length of the logarithm of chromaticity. */
  double distance() {
    return Math.hypot(Math.log(red), Math.log(blue));
  }

  private static Illuminant settle(double[][] pixels, Illuminant start) {
    double a = Math.log(start.red);
    double b = Math.log(start.blue);
    double support = 0;
    for (int step = 0; step < STEPS; step++) {
      double sum = 0;
      double all = 0;
      double sumA = 0;
      double sumB = 0;
      for (int i = 0; i < pixels[0].length; i++) {
        double da = pixels[0][i] - a;
        double db = pixels[1][i] - b;
        double near = pixels[2][i] * Math.exp(-(da * da + db * db) / (2 * RADIUS * RADIUS));
        sum += near;
        all += pixels[2][i];
        sumA += near * pixels[0][i];
        sumB += near * pixels[1][i];
      }
      support = sum / all;
      if (support < 1e-6) {
        return NEUTRAL;
      }
      a = sumA / sum;
      b = sumB / sum;
    }
    return new Illuminant(Math.exp(a), Math.exp(b), support, gray(pixels));
  }

  private static double gray(double[][] pixels) {
    int count = 0;
    for (int i = 0; i < pixels[0].length; i++) {
      count += Math.hypot(pixels[0][i], pixels[1][i]) < COLORLESS ? 1 : 0;
    }
    return (double) count / pixels[0].length;
  }

  /** log(R/G), log(B/G) and weight of every pixel that is neither clipped nor black. */
  private static double[][] pixels(Bitmap sampled) {
    byte[] samples = sampled.samples();
    double[][] pixels = new double[3][(int) sampled.pixelCount()];
    int count = 0;
    for (int i = 0; i < sampled.length(); i += 3) {
      int r = samples[i] & 0xFF;
      int g = samples[i + 1] & 0xFF;
      int b = samples[i + 2] & 0xFF;
      int most = Math.max(r, Math.max(g, b));
      if (most <= LIGHTEST && Math.min(r, Math.min(g, b)) > DARKEST) {
        double green = LINEAR[g];
        pixels[0][count] = Math.log(LINEAR[r] / green);
        pixels[1][count] = Math.log(LINEAR[b] / green);
        pixels[2][count++] = Math.sqrt(LINEAR[most]);
      }
    }
    for (int k = 0; k < pixels.length; k++) {
      pixels[k] = Arrays.copyOf(pixels[k], count);
    }
    return pixels;
  }

  private static Illuminant start(Bitmap sampled) {
    double[] sums = new double[3];
    byte[] samples = sampled.samples();
    for (int i = 0; i < sampled.length(); i++) {
      sums[i % 3] += Math.pow(LINEAR[samples[i] & 0xFF], NORM);
    }
    double red = Math.pow((sums[0] + 1e-9) / (sums[1] + 1e-9), 1.0 / NORM);
    double blue = Math.pow((sums[2] + 1e-9) / (sums[1] + 1e-9), 1.0 / NORM);
    return new Illuminant(red, blue, 1, 0);
  }

  private static final double[] LINEAR = new double[256];

  static {
    for (int v = 0; v < LINEAR.length; v++) {
      LINEAR[v] = SrgbCurve.linear(v / 255.0);
    }
  }
}
