package org.imagelake.image.quality;

import java.util.Random;

/**
 * The noise of a sensor: shot noise, whose variance grows with the light, and read noise. As
 * cameras interpolate colours and smooth, the noise of half of the seeds is correlated with that of
 * the neighbouring pixels; a part of it is common to the channels.
 */
final class NoiseFaults {
  /** Share of the variance at middle gray that is read noise. */
  private static final double READ = 0.3;

  /** What the channels have in common of their standard deviation. */
  private static final double COMMON = 0.5;

  private NoiseFaults() {}

  /**
   * @param sigma standard deviation per channel at middle gray (128), in grey levels of 0–255
   */
  static HeapPixels noisy(HeapPixels pixels, double sigma, Random choice) {
    boolean correlated = choice.nextBoolean();
    int count = pixels.raster().pixelCount();
    int width = pixels.width();
    float[] common = field(count, width, correlated, choice);
    float[][] own = new float[3][];
    for (int c = 0; c < 3; c++) {
      own[c] = field(count, width, correlated, choice);
    }
    double ownShare = Math.sqrt(1 - COMMON * COMMON);
    byte[] rgb = pixels.raster().rgb();
    byte[] out = new byte[3 * count];
    for (int i = 0; i < out.length; i++) {
      double value = rgb[i] & 0xFF;
      double deviation = sigma * Math.sqrt(READ + (1 - READ) * value / 128);
      double noise = COMMON * common[i / 3] + ownShare * own[i % 3][i / 3];
      out[i] = ToneFaults.cut(value + deviation * noise);
    }
    return ToneFaults.like(pixels, out);
  }

  /** Normal values of variance 1; correlated ones are means of 2×2 neighbours. */
  private static float[] field(int count, int width, boolean correlated, Random random) {
    float[] field = new float[count];
    for (int i = 0; i < count; i++) {
      field[i] = (float) random.nextGaussian();
    }
    if (correlated) {
      for (int i = 0; i + width + 1 < count; i++) {
        // The mean of four has half of their deviation.
        field[i] = (field[i] + field[i + 1] + field[i + width] + field[i + width + 1]) / 2;
      }
    }
    return field;
  }
}
