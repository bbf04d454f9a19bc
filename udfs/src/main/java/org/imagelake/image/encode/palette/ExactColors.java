package org.imagelake.image.encode.palette;

import java.util.Arrays;
import java.util.Optional;
import org.imagelake.image.picture.Bitmap;

/** The palette of a picture that has no more colours than a palette: every pixel as it was. */
final class ExactColors {
  private static final int MAX = 256;
  private static final int SLOTS = 1024;
  private static final int EMPTY = -2;

  private final int[] keys = new int[SLOTS];
  private final byte[] indices = new byte[SLOTS];
  private final int[] colors = new int[MAX];
  private int count;

  private ExactColors() {
    Arrays.fill(keys, EMPTY);
  }

  /** Empty at the first colour too many: after few pixels of a photograph. */
  static Optional<Indexed> of(Bitmap bitmap) {
    ExactColors exact = new ExactColors();
    int[] row = new int[bitmap.width()];
    byte[] pixels = new byte[Math.toIntExact(bitmap.pixelCount())];
    for (int y = 0, at = 0; y < bitmap.height(); y++) {
      ColorRow.read(bitmap, y, row);
      for (int color : row) {
        int slot = exact.slot(color);
        if (slot < 0) {
          return Optional.empty();
        }
        pixels[at++] = exact.indices[slot];
      }
    }
    return Optional.of(exact.clearLast(bitmap, pixels));
  }

  /** Of a colour that is known or new; -1 when there is no room for a new one. */
  private int slot(int color) {
    int slot = color * 0x9E3779B1 >>> 22;
    while (keys[slot] != color) {
      if (keys[slot] == EMPTY) {
        if (count == MAX) {
          return -1;
        }
        keys[slot] = color;
        indices[slot] = (byte) count;
        colors[count++] = color;
        return slot;
      }
      slot = slot + 1 & SLOTS - 1;
    }
    return slot;
  }

  private Indexed clearLast(Bitmap bitmap, byte[] pixels) {
    int[] palette = Arrays.copyOf(colors, count);
    int last = count - 1;
    int clear = last;
    while (clear >= 0 && palette[clear] != ColorRow.CLEAR) {
      clear--;
    }
    if (clear >= 0) {
      palette[clear] = palette[last];
      palette[last] = 0;
      for (int i = 0; clear < last && i < pixels.length; i++) {
        int index = pixels[i] & 0xFF;
        pixels[i] = (byte) (index == clear ? last : index == last ? clear : index);
      }
      clear = last;
    }
    return new Indexed(bitmap.width(), bitmap.height(), palette, clear, pixels);
  }
}
