package org.imagelake.image.enhance;

import java.util.Arrays;

/**
 * The tone curve of each tile's luma: its cumulative histogram, after counts above the limit were
 * spread evenly over all values.
 *
 * @param curves 256 values of 0–255 for each of 8 × 8 tiles, by rows; whole ones for 8 bits
 */
@SuppressWarnings("ArrayRecordComponent") // a buffer, not a value: never compared
record TileCurves(float[] curves) {
  static final int VALUES = 256;

  /**
   * Counts the picture's luma tile by tile. Pixels of alpha 0 do not count.
   *
   * @param clipLimit in times of what each value has when all are equally frequent; above 0
   */
  static TileCurves of(PixelChannels channels, TileGrid across, TileGrid down, double clipLimit) {
    boolean whole = channels.bitmap().bitDepth() == 8;
    float[] curves = new float[TileGrid.TILES * TileGrid.TILES * VALUES];
    int[] samples = new int[channels.rowLength()];
    int[] luma = new int[across.size()];
    int[] columns = new int[across.tile() * TileGrid.TILES];
    Arrays.setAll(columns, across::mirrored);
    for (int ty = 0; ty < TileGrid.TILES; ty++) {
      int[][] counts = new int[TileGrid.TILES][VALUES + 1];
      for (int y = ty * down.tile(); y < (ty + 1) * down.tile(); y++) {
        channels.read(down.mirrored(y), samples);
        Luma.row(samples, channels, luma);
        levels(samples, channels, luma);
        count(luma, columns, across.tile(), counts);
      }
      for (int tx = 0; tx < TileGrid.TILES; tx++) {
        curve(counts[tx], clipLimit, whole, curves, (ty * TileGrid.TILES + tx) * VALUES);
      }
    }
    return new TileCurves(curves);
  }

  /** Luma to 0–255, and to one more where nothing can be seen. */
  private static void levels(int[] samples, PixelChannels channels, int[] luma) {
    if (channels.bitmap().bitDepth() == 16) {
      for (int x = 0; x < luma.length; x++) {
        luma[x] = (luma[x] * 255 + 32767) / 65535;
      }
    }
    if (channels.alpha()) {
      for (int x = 0, alpha = channels.all() - 1; x < luma.length; x++, alpha += channels.all()) {
        luma[x] = samples[alpha] == 0 ? VALUES : luma[x];
      }
    }
  }

  private static void count(int[] luma, int[] columns, int tile, int[][] counts) {
    for (int tx = 0; tx < counts.length; tx++) {
      int[] tileCounts = counts[tx];
      for (int x = tx * tile; x < (tx + 1) * tile; x++) {
        tileCounts[luma[columns[x]]]++;
      }
    }
  }

  private static void curve(int[] counts, double clipLimit, boolean whole, float[] into, int at) {
    int pixels = 0;
    for (int value = 0; value < VALUES; value++) {
      pixels += counts[value];
    }
    if (pixels > 0) {
      limit(counts, (int) Math.max(1, clipLimit * pixels / VALUES));
    }
    float scale = 255f / pixels;
    int sum = 0;
    for (int value = 0; value < VALUES; value++) {
      sum += counts[value];
      float target = pixels > 0 ? sum * scale : value;
      into[at + value] = whole ? (float) Math.rint(target) : target;
    }
  }

  private static void limit(int[] counts, int limit) {
    int clipped = 0;
    for (int value = 0; value < VALUES; value++) {
      clipped += Math.max(0, counts[value] - limit);
      counts[value] = Math.min(limit, counts[value]);
    }
    for (int value = 0; value < VALUES; value++) {
      counts[value] += clipped / VALUES;
    }
    int rest = clipped % VALUES;
    int step = Math.max(1, VALUES / Math.max(1, rest));
    for (int value = 0; value < VALUES && rest > 0; value += step, rest--) {
      counts[value]++;
    }
  }
}
