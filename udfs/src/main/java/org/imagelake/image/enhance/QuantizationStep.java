package org.imagelake.image.enhance;

import java.util.Arrays;
import org.imagelake.image.picture.Bitmap;

/**
 * How coarse the JPEG was that a picture's pixels come from: the step of the lowest frequencies of
 * luma, in grey levels, found from the pixels alone. Coefficients of the 8×8 blocks lie near
 * multiples of the step, so that the mean of {@code cos(2πc/q)} is near 1 for it and for none that
 * is larger (after Fan and de Queiroz, "Identification of Bitmap Compression History", IEEE TIP
 * 12(2), 2003). Zero for pictures that were no JPEG, or were cut or scaled since: their blocks are
 * not where they are looked for.
 */
final class QuantizationStep {
  private static final int SIZE = 8;
  private static final int MOST_BLOCKS = 4096;

  /** Vertical and horizontal frequencies that are looked at. */
  private static final int[][] FREQUENCIES = {{0, 1}, {1, 0}, {1, 1}, {0, 2}, {2, 0}};

  private static final int HIGHEST = 2;

  /** Rounding to whole grey levels hides steps below the first; nobody quantises by more. */
  private static final int FINEST = 5;

  private static final int COARSEST = 120;

  /** Coefficients up to this are zeros, spoilt by rounding. */
  private static final double ZERO = 2.5;

  private static final int FEWEST = 40;
  private static final double NEAR_MULTIPLES = 0.7;

  /** Steps from this share of one on fit nearly as well as it does. */
  private static final double SIMILAR = 0.8;

  private static final int FEWEST_FREQUENCIES = 2;

  /** Share of the coefficients that must not lie below half of the step. */
  private static final double ABOVE_HALF = 0.9;

  private static final float[][] BASIS = new float[HIGHEST + 1][SIZE];

  static {
    for (int k = 0; k <= HIGHEST; k++) {
      for (int i = 0; i < SIZE; i++) {
        double norm = k == 0 ? Math.sqrt(0.125) : 0.5;
        BASIS[k][i] = (float) (norm * Math.cos(Math.PI * (2 * i + 1) * k / (2.0 * SIZE)));
      }
    }
  }

  private QuantizationStep() {}

  /** Mean step of those frequencies at which one is found; 0 unless there are two of them. */
  static double of(Bitmap bitmap) {
    double sum = 0;
    int found = 0;
    for (float[] coefficients : coefficients(bitmap)) {
      int step = step(coefficients);
      sum += step;
      found += step > 0 ? 1 : 0;
    }
    return found < FEWEST_FREQUENCIES ? 0 : sum / found;
  }

  /** Those of each frequency that are not zero, as absolute values. */
  private static float[][] coefficients(Bitmap bitmap) {
    int across = bitmap.width() / SIZE;
    int down = bitmap.height() / SIZE;
    int every = 1 + (int) Math.sqrt((double) across * down / MOST_BLOCKS);
    PixelChannels channels = PixelChannels.of(bitmap);
    int[] samples = new int[channels.rowLength()];
    int[][] luma = new int[SIZE][bitmap.width()];
    float scale = 255f / ToneTables.max(bitmap.bitDepth());
    float[][] found = new float[FREQUENCIES.length][(across / every + 1) * (down / every + 1)];
    int[] counts = new int[FREQUENCIES.length];
    for (int v = 0; v < down; v += every) {
      for (int y = 0; y < SIZE; y++) {
        channels.read(v * SIZE + y, samples);
        Luma.row(samples, channels, luma[y]);
      }
      for (int u = 0; u < across; u += every) {
        for (int f = 0; f < FREQUENCIES.length; f++) {
          float c = Math.abs(scale * coefficient(luma, u * SIZE, FREQUENCIES[f]));
          if (c > ZERO) {
            found[f][counts[f]++] = c;
          }
        }
      }
    }
    for (int f = 0; f < found.length; f++) {
      found[f] = Arrays.copyOf(found[f], counts[f]);
    }
    return found;
  }

  private static float coefficient(int[][] luma, int left, int[] frequency) {
    float[] vertical = BASIS[frequency[0]];
    float[] horizontal = BASIS[frequency[1]];
    float sum = 0;
    for (int y = 0; y < SIZE; y++) {
      float row = 0;
      for (int x = 0; x < SIZE; x++) {
        row += horizontal[x] * luma[y][left + x];
      }
      sum += vertical[y] * row;
    }
    return sum;
  }

  /**
   * The largest step whose multiples the coefficients are, 0 for none. Where most are plus or minus
   * one step, slightly larger ones fit, too: of these, the one that fits best.
   */
  private static int step(float[] coefficients) {
    int best = 0;
    double bestFit = NEAR_MULTIPLES;
    for (int step = COARSEST; step >= FINEST && step >= SIMILAR * best; step--) {
      double fit = fit(coefficients, step);
      if (fit > bestFit) {
        best = step;
        bestFit = fit;
      }
    }
    return best;
  }

  /** Mean of cos(2πc/q), −1 to 1; −1 where too few coefficients tell. */
  private static double fit(float[] coefficients, int step) {
    double sum = 0;
    int counted = 0;
    for (float c : coefficients) {
      if (c > step / 2f) {
        sum += Math.cos(2 * Math.PI * c / step);
        counted++;
      }
    }
    return counted < Math.max(FEWEST, ABOVE_HALF * coefficients.length) ? -1 : sum / counted;
  }
}
