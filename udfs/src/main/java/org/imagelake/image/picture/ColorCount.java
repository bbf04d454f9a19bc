package org.imagelake.image.picture;

import java.util.Arrays;

/** Counts different colours, as far as anybody asks. */
public final class ColorCount {
  private ColorCount() {}

  /**
   * Whether there are more than {@code limit} colours, fully transparent pixels counting as one.
   * Looks no further than the first one too many: a few hundred pixels of a photograph.
   *
   * @param limit at most 65,536
   */
  public static boolean exceeds(Bitmap bitmap, int limit) {
    int slots = Integer.highestOneBit(Math.max(16, limit)) << 2;
    long[] table = new long[slots];
    Arrays.fill(table, -1);
    int found = 0;
    int pixel = bitmap.bytesPerPixel();
    byte[] samples = bitmap.samples();
    long last = -1;
    for (int at = 0; at < bitmap.length(); at += pixel) {
      long color = color(bitmap, samples, at, pixel);
      if (color == last) {
        continue;
      }
      last = color;
      int slot = (int) ((color * 0x9E3779B97F4A7C15L) >>> 40) & (slots - 1);
      while (table[slot] != -1 && table[slot] != color) {
        slot = (slot + 1) & (slots - 1);
      }
      if (table[slot] == -1) {
        table[slot] = color;
        if (++found > limit) {
          return true;
        }
      }
    }
    return false;
  }

  /** At most 8 bytes, mixed so that no colour is -1 but white in 16 bits with alpha. */
  private static long color(Bitmap bitmap, byte[] samples, int at, int pixel) {
    long color = 0;
    for (int i = at; i < at + pixel; i++) {
      color = color << 8 | samples[i] & 0xFF;
    }
    boolean clear =
        bitmap.layout().hasAlpha()
            && samples[at + pixel - 1] == 0
            && samples[at + pixel - bitmap.bitDepth() / 8] == 0;
    return clear ? 0 : color & Long.MAX_VALUE;
  }
}
