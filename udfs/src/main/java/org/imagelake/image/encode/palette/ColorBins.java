package org.imagelake.image.encode.palette;

import org.imagelake.image.picture.Bitmap;

/**
 * A histogram of colours with 6 bits a channel that knows the exact mean of each bin, so that what
 * is averaged over bins is exact and only the borders between colours are coarse.
 */
final class ColorBins {
  static final int BITS = 6;
  static final int COUNT = 1 << 3 * BITS;
  private static final int LOW = 8 - BITS;
  private static final int LOW_MASK = (1 << LOW) - 1;

  /** Index of each occupied bin: red, green, blue of 6 bits each, the highest first. */
  final int[] bin;

  /** Pixels in it. */
  final int[] weight;

  /** Mean colour of its pixels, channel by channel, 0 to 255. */
  final float[] red;

  final float[] green;
  final float[] blue;

  final boolean hasClear;

  private ColorBins(int[] table, int occupied, boolean hasClear) {
    this.hasClear = hasClear;
    bin = new int[occupied];
    weight = new int[occupied];
    red = new float[occupied];
    green = new float[occupied];
    blue = new float[occupied];
    for (int i = 0, n = 0; i < COUNT; i++) {
      int count = table[4 * i];
      if (count > 0) {
        bin[n] = i;
        weight[n] = count;
        red[n] = mean(i >> 2 * BITS, table[4 * i + 1], count);
        green[n] = mean(i >> BITS, table[4 * i + 2], count);
        blue[n++] = mean(i, table[4 * i + 3], count);
      }
    }
  }

  private static float mean(int high, int lowSum, int count) {
    return ((high & (1 << BITS) - 1) << LOW) + (float) lowSum / count;
  }

  static int indexOf(int color) {
    return color >> 16 + LOW << 2 * BITS
        | (color >> 8 + LOW & (1 << BITS) - 1) << BITS
        | color >> LOW & (1 << BITS) - 1;
  }

  /** Sums of two low bits stay within 31 bits: no array holds so many pixels of three bytes. */
  static ColorBins of(Bitmap bitmap) {
    int[] table = new int[4 * COUNT];
    int[] row = new int[bitmap.width()];
    boolean hasClear = false;
    int occupied = 0;
    for (int y = 0; y < bitmap.height(); y++) {
      ColorRow.read(bitmap, y, row);
      for (int color : row) {
        if (color == ColorRow.CLEAR) {
          hasClear = true;
          continue;
        }
        int at = 4 * indexOf(color);
        if (table[at]++ == 0) {
          occupied++;
        }
        table[at + 1] += color >> 16 & LOW_MASK;
        table[at + 2] += color >> 8 & LOW_MASK;
        table[at + 3] += color & LOW_MASK;
      }
    }
    return new ColorBins(table, occupied, hasClear);
  }

  int size() {
    return bin.length;
  }

  /** A table from every bin to the value of the occupied ones. */
  byte[] spread(int[] values) {
    byte[] table = new byte[COUNT];
    for (int i = 0; i < values.length; i++) {
      table[bin[i]] = (byte) values[i];
    }
    return table;
  }
}
