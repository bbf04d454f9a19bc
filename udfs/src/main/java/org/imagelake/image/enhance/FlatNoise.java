package org.imagelake.image.enhance;

import java.util.Arrays;
import org.imagelake.image.picture.Bitmap;

/**
 * The standard deviation of luma's noise, in grey levels of 8 bits: Immerkær's difference of
 * Laplacians ("Fast Noise Variance Estimation", CVIU 64, 1996) in tiles, of which the quarter with
 * the least of it is flat; tiles near black and white are clipped and do not count.
 */
final class FlatNoise {
  private static final int TILE = 16;
  private static final int MOST_TILES = 4096;
  private static final double FLAT_SHARE = 0.25;
  private static final double DARKEST = 8;
  private static final double LIGHTEST = 247;

  private FlatNoise() {}

  static double of(Bitmap bitmap) {
    int across = bitmap.width() / TILE;
    int down = bitmap.height() / TILE;
    int step = 1 + (int) Math.sqrt((double) across * down / MOST_TILES);
    PixelChannels channels = PixelChannels.of(bitmap);
    int[] samples = new int[channels.rowLength()];
    int[][] luma = new int[TILE][bitmap.width()];
    double[] found = new double[(across / step + 1) * (down / step + 1)];
    int count = 0;
    for (int v = 0; v < down; v += step) {
      for (int y = 0; y < TILE; y++) {
        channels.read(v * TILE + y, samples);
        Luma.row(samples, channels, luma[y]);
      }
      for (int u = 0; u < across; u += step) {
        double noise = ofTile(luma, u * TILE, ToneTables.max(bitmap.bitDepth()) / 255.0);
        if (!Double.isNaN(noise)) {
          found[count++] = noise;
        }
      }
    }
    if (count == 0) {
      return 0;
    }
    Arrays.sort(found, 0, count);
    return found[(int) (FLAT_SHARE * count)];
  }

  /** NaN where the tile is too dark or too light. */
  private static double ofTile(int[][] luma, int left, double scale) {
    double sum = 0;
    double squares = 0;
    for (int y = 1; y < TILE - 1; y++) {
      for (int x = left + 1; x < left + TILE - 1; x++) {
        double edge = second(luma[y - 1], x) - 2.0 * second(luma[y], x) + second(luma[y + 1], x);
        squares += edge * edge;
        sum += luma[y][x];
      }
    }
    int inside = (TILE - 2) * (TILE - 2);
    double mean = sum / inside / scale;
    return mean < DARKEST || mean > LIGHTEST
        ? Double.NaN
        : Math.sqrt(squares / inside / 36) / scale;
  }

  private static int second(int[] row, int x) {
    return row[x - 1] - 2 * row[x] + row[x + 1];
  }
}
