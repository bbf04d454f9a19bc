package org.imagelake.image.enhance;

import java.util.Arrays;
import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.PixelLayout;

/**
 * How a picture's samples lie.
 *
 * @param all samples of a pixel
 * @param colors those that are not alpha: 1 or 3
 */
record PixelChannels(Bitmap bitmap, int all, int colors) {
  static PixelChannels of(Bitmap bitmap) {
    PixelLayout layout = bitmap.layout();
    return new PixelChannels(
        bitmap, layout.channels(), layout.channels() - (layout.hasAlpha() ? 1 : 0));
  }

  boolean alpha() {
    return colors < all;
  }

  /** The samples that count, in an array that nobody else has. */
  byte[] copy() {
    return Arrays.copyOf(bitmap.samples(), bitmap.length());
  }

  /** A picture of the same form with other samples. */
  Bitmap with(byte[] samples) {
    return new Bitmap(bitmap.width(), bitmap.height(), bitmap.layout(), bitmap.bitDepth(), samples);
  }

  /** Samples of a row. */
  int rowLength() {
    return bitmap.width() * all;
  }

  /** Widens a row, alpha and all. */
  void read(int y, int[] into) {
    byte[] from = bitmap.samples();
    int at = y * bitmap.stride();
    int count = rowLength();
    if (bitmap.bitDepth() == 8) {
      for (int i = 0; i < count; i++) {
        into[i] = from[at + i] & 0xFF;
      }
    } else {
      for (int i = 0; i < count; i++) {
        into[i] = (from[at + 2 * i] & 0xFF) << 8 | from[at + 2 * i + 1] & 0xFF;
      }
    }
  }

  /** Narrows a row, alpha and all, into samples of the same form. */
  void write(int y, int[] row, byte[] to) {
    int at = y * bitmap.stride();
    int count = rowLength();
    if (bitmap.bitDepth() == 8) {
      for (int i = 0; i < count; i++) {
        to[at + i] = (byte) row[i];
      }
    } else {
      for (int i = 0; i < count; i++) {
        to[at + 2 * i] = (byte) (row[i] >> 8);
        to[at + 2 * i + 1] = (byte) row[i];
      }
    }
  }
}
