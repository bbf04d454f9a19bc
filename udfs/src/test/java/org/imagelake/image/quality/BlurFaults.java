package org.imagelake.image.quality;

import java.util.Arrays;
import java.util.Random;

/** Blur by a Gaussian, a disc (out of focus) or a line (moved camera); borders are repeated. */
final class BlurFaults {
  /** Standard deviation of the kernel in pixels, for a picture of 768 pixels on the long side. */
  private static final double[] SIGMA = {1, 1.5, 2.2, 3.2, 4.5};

  private static final double REFERENCE_SIDE = 768;

  private BlurFaults() {}

  static HeapPixels blurred(HeapPixels pixels, int strength, Random choice) {
    double size = Math.max(pixels.width(), pixels.height()) / REFERENCE_SIDE;
    double sigma = SIGMA[strength - 1] * size;
    return switch (choice.nextInt(3)) {
      case 0 -> filtered(pixels, gaussian(sigma));
      case 1 -> filtered(pixels, disc(2 * sigma));
      // Sharp across its way, a moved picture needs more blur along it to look as bad.
      default -> filtered(pixels, line(5 * sigma, Math.PI * choice.nextDouble()));
    };
  }

  private static double[][] gaussian(double sigma) {
    return kernel(
        (int) Math.ceil(2.5 * sigma), (x, y) -> Math.exp(-(x * x + y * y) / (2 * sigma * sigma)));
  }

  private static double[][] disc(double radius) {
    return kernel((int) Math.ceil(radius), (x, y) -> clamp(radius + 0.5 - Math.hypot(x, y)));
  }

  private static double[][] line(double length, double angle) {
    double dx = Math.cos(angle);
    double dy = Math.sin(angle);
    return kernel(
        (int) Math.ceil(length / 2),
        (x, y) ->
            clamp(length / 2 + 0.5 - Math.abs(x * dx + y * dy))
                * clamp(1 - Math.abs(x * dy - y * dx)));
  }

  private static double clamp(double share) {
    return Math.max(0, Math.min(1, share));
  }

  @FunctionalInterface
  private interface Weight {
    double at(double x, double y);
  }

  private static double[][] kernel(int radius, Weight weight) {
    double[][] kernel = new double[2 * radius + 1][2 * radius + 1];
    double sum = 0;
    for (int y = -radius; y <= radius; y++) {
      for (int x = -radius; x <= radius; x++) {
        kernel[y + radius][x + radius] = weight.at(x, y);
        sum += kernel[y + radius][x + radius];
      }
    }
    for (double[] row : kernel) {
      for (int i = 0; i < row.length; i++) {
        row[i] /= sum;
      }
    }
    return kernel;
  }

  private static HeapPixels filtered(HeapPixels pixels, double[][] kernel) {
    int width = pixels.width();
    int height = pixels.height();
    int radius = kernel.length / 2;
    byte[] rgb = pixels.raster().rgb();
    byte[] out = new byte[3 * width * height];
    float[] sums = new float[3 * width];
    float[] padded = new float[3 * (width + 2 * radius)];
    for (int y = 0; y < height; y++) {
      Arrays.fill(sums, 0);
      for (int dy = -radius; dy <= radius; dy++) {
        pad(rgb, width, Math.max(0, Math.min(height - 1, y + dy)), radius, padded);
        for (int dx = -radius; dx <= radius; dx++) {
          float weight = (float) kernel[dy + radius][dx + radius];
          if (weight > 0) {
            add(padded, 3 * (dx + radius), weight, sums);
          }
        }
      }
      for (int i = 0; i < sums.length; i++) {
        out[3 * width * y + i] = ToneFaults.cut(sums[i]);
      }
    }
    return ToneFaults.like(pixels, out);
  }

  private static void pad(byte[] rgb, int width, int y, int radius, float[] padded) {
    for (int x = -radius; x < width + radius; x++) {
      int from = 3 * (y * width + Math.max(0, Math.min(width - 1, x)));
      for (int c = 0; c < 3; c++) {
        padded[3 * (x + radius) + c] = rgb[from + c] & 0xFF;
      }
    }
  }

  private static void add(float[] values, int from, float weight, float[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += weight * values[from + i];
    }
  }
}
