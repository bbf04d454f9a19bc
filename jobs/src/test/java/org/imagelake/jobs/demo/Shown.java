package org.imagelake.jobs.demo;

import java.awt.image.BufferedImage;

/** Simple measures of a picture on Rec. 601 luma, written for the tests alone. */
record Shown(double brightness, double contrast, double saturation, double laplacian, double cast) {

  static Shown of(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    double[] luma = new double[width * height];
    double[] means = new double[3];
    double saturation = 0;
    for (int p = 0; p < luma.length; p++) {
      int rgb = image.getRGB(p % width, p / width);
      int[] colour = {rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255};
      int most = Math.max(colour[0], Math.max(colour[1], colour[2]));
      int least = Math.min(colour[0], Math.min(colour[1], colour[2]));
      saturation += most == 0 ? 0 : 255.0 * (most - least) / most / luma.length;
      luma[p] = 0.299 * colour[0] + 0.587 * colour[1] + 0.114 * colour[2];
      for (int channel = 0; channel < 3; channel++) {
        means[channel] += (double) colour[channel] / luma.length;
      }
    }
    double brightness = mean(luma);
    return new Shown(
        brightness,
        Math.sqrt(variance(luma)),
        saturation,
        variance(laplacian(luma, width, height)),
        Math.abs(means[0] - means[2]));
  }

  private static double[] laplacian(double[] luma, int width, int height) {
    double[] edges = new double[(width - 2) * (height - 2)];
    for (int y = 1, i = 0; y < height - 1; y++) {
      for (int p = y * width + 1; p < (y + 1) * width - 1; p++, i++) {
        edges[i] = luma[p - 1] + luma[p + 1] + luma[p - width] + luma[p + width] - 4 * luma[p];
      }
    }
    return edges;
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double variance(double[] values) {
    double mean = mean(values);
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return sum / values.length;
  }
}
