package org.imagelake.jobs.demo.scene;

/** Box filters over interleaved float planes, borders repeated. */
public final class Blur {
  private Blur() {}

  /**
   * Three box filters in each direction, close to a Gaussian of standard deviation {@code radius}
   * pixels (the central limit of boxes: three of width w have variance (w² − 1) / 4).
   */
  public static void soften(float[] samples, int width, int height, int channels, double radius) {
    int reach = (int) Math.round((Math.sqrt(4 * radius * radius + 1) - 1) / 2);
    if (reach < 1) {
      return;
    }
    for (int pass = 0; pass < 3; pass++) {
      box(samples, width, height, channels, reach);
    }
  }

  /** One box filter of 2·reach + 1 pixels in each direction. */
  static void box(float[] samples, int width, int height, int channels, int reach) {
    float[] line = new float[Math.max(width, height)];
    for (int channel = 0; channel < channels; channel++) {
      for (int y = 0; y < height; y++) {
        slide(samples, y * width * channels + channel, channels, width, reach, line);
      }
      for (int x = 0; x < width; x++) {
        slide(samples, x * channels + channel, width * channels, height, reach, line);
      }
    }
  }

  private static void slide(
      float[] samples, int start, int stride, int count, int reach, float[] line) {
    for (int i = 0; i < count; i++) {
      line[i] = samples[start + i * stride];
    }
    double sum = 0;
    for (int i = -reach; i <= reach; i++) {
      sum += line[Math.min(count - 1, Math.max(0, i))];
    }
    double share = 1.0 / (2 * reach + 1);
    for (int i = 0; i < count; i++) {
      samples[start + i * stride] = (float) (sum * share);
      sum += line[Math.min(count - 1, i + reach + 1)] - line[Math.max(0, i - reach)];
    }
  }
}
