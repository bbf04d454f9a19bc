package org.imagelake.image.encode.palette;

import org.imagelake.image.picture.Bitmap;

/**
 * The colours of a picture with how many pixels have them: each by itself where they are few, else
 * all that share 6 bits a channel as one, at their exact mean.
 */
final class ColorPoints {
  static final int BITS = 6;
  static final int BINS = 1 << 3 * BITS;
  static final int LOW = 8 - BITS;
  private static final int LOW_MASK = (1 << LOW) - 1;
  private static final int HIGH_MASK = (1 << BITS) - 1;

  /** Smooth pictures have fewer colours, and there a bin is too coarse: up to 2 dB. */
  private static final int MAX_EXACT = 1 << 15;

  private static final int SLOTS = 4 * MAX_EXACT;

  /** Pixels of each point. */
  final int[] weight;

  /** 0 to 255. */
  final float[] red;

  final float[] green;
  final float[] blue;

  private boolean hasClear;

  private ColorPoints(int count) {
    weight = new int[count];
    red = new float[count];
    green = new float[count];
    blue = new float[count];
  }

  static ColorPoints of(Bitmap bitmap) {
    ColorPoints exact = exact(bitmap);
    return exact == null ? binned(bitmap) : exact;
  }

  int size() {
    return weight.length;
  }

  /** Whether some pixels are transparent. */
  boolean hasClear() {
    return hasClear;
  }

  static int bin(int color) {
    return bin(color >> 16, color >> 8 & 0xFF, color & 0xFF);
  }

  /** Of the bin that a point lies in; its mean does not leave it. */
  int binOf(int point) {
    return bin((int) red[point], (int) green[point], (int) blue[point]);
  }

  private static int bin(int red, int green, int blue) {
    return red >> LOW << 2 * BITS | green >> LOW << BITS | blue >> LOW;
  }

  /** Null when there are too many. */
  private static ColorPoints exact(Bitmap bitmap) {
    int[] keys = new int[SLOTS]; // a colour plus one; 0 is a free slot, and so is a clear pixel
    int[] counts = new int[SLOTS];
    int[] row = new int[bitmap.width()];
    int found = 0;
    boolean hasClear = false;
    for (int y = 0; y < bitmap.height(); y++) {
      ColorRow.read(bitmap, y, row);
      for (int color : row) {
        if (color == ColorRow.CLEAR) {
          hasClear = true;
          continue;
        }
        int slot = color * 0x9E3779B1 >>> 15;
        while (keys[slot] != color + 1 && keys[slot] != 0) {
          slot = slot + 1 & SLOTS - 1;
        }
        if (counts[slot]++ == 0) {
          keys[slot] = color + 1;
          if (++found > MAX_EXACT) {
            return null;
          }
        }
      }
    }
    ColorPoints points = new ColorPoints(found);
    points.hasClear = hasClear;
    for (int slot = 0, n = 0; slot < SLOTS; slot++) {
      if (counts[slot] > 0) {
        int color = keys[slot] - 1;
        points.weight[n] = counts[slot];
        points.red[n] = color >> 16;
        points.green[n] = color >> 8 & 0xFF;
        points.blue[n++] = color & 0xFF;
      }
    }
    return points;
  }

  /** Sums of two low bits stay within 31 bits: no array holds so many pixels of three bytes. */
  private static ColorPoints binned(Bitmap bitmap) {
    int[] table = new int[4 * BINS];
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
        int at = 4 * bin(color);
        if (table[at]++ == 0) {
          occupied++;
        }
        table[at + 1] += color >> 16 & LOW_MASK;
        table[at + 2] += color >> 8 & LOW_MASK;
        table[at + 3] += color & LOW_MASK;
      }
    }
    ColorPoints points = new ColorPoints(occupied);
    points.hasClear = hasClear;
    for (int bin = 0, n = 0; bin < BINS; bin++) {
      int count = table[4 * bin];
      if (count > 0) {
        points.weight[n] = count;
        points.red[n] = lowest(bin >> 2 * BITS) + (float) table[4 * bin + 1] / count;
        points.green[n] = lowest(bin >> BITS) + (float) table[4 * bin + 2] / count;
        points.blue[n++] = lowest(bin) + (float) table[4 * bin + 3] / count;
      }
    }
    return points;
  }

  /**
   * The least value of a channel in a bin.
   *
   * @param high whose lowest 6 bits are those of the channel
   */
  static int lowest(int high) {
    return (high & HIGH_MASK) << LOW;
  }
}
