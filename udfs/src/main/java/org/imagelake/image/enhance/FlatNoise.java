package org.imagelake.image.enhance;

import java.util.Arrays;
import org.imagelake.image.picture.Bitmap;

/**
 * The noise of luma: Immerkær's difference of Laplacians ("Fast Noise Variance Estimation", CVIU
 * 64, 1996) in tiles, of which those with the least of it are flat; tiles near black and white are
 * clipped and do not count. Where all is texture, even the flattest tiles have some: there the
 * fiftieth tile tells less than the fourth does, while noise is the same in both.
 *
 * @param sigma standard deviation in grey levels of 8 bits
 * @param spread what a quarter of the tiles stays below, over what a fiftieth stays below: near 1
 *     for noise
 */
record FlatNoise(double sigma, double spread) {
  private static final int TILE = 16;
  private static final int MOST_TILES = 4096;
  private static final double FLAT_SHARE = 0.02;
  private static final double QUARTER = 0.25;

  /** What the fiftieth of many tiles of one noise measures less than the noise is. */
  private static final double LEAST_TO_MEAN = 1.12;

  /** Keeps the spread of pictures without any noise finite. */
  private static final double TINY = 0.02;

  private static final double DARKEST = 8;
  private static final double LIGHTEST = 247;

  static FlatNoise of(Bitmap bitmap) {
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
      return new FlatNoise(0, 1);
    }
    Arrays.sort(found, 0, count);
    double least = found[(int) (FLAT_SHARE * count)];
    double quarter = found[(int) (QUARTER * count)];
    return new FlatNoise(LEAST_TO_MEAN * least, quarter / (least + TINY));
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
