package org.imagelake.image.compare;

import java.util.Arrays;
import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.PixelLayout;

/** Unpacks a bitmap row by row to red, green, blue over white and alpha, whatever its layout. */
final class PixelRows {
  private final byte[] samples;
  private final PixelLayout layout;
  private final int width;
  private final int stride;
  private final int sampleBytes;
  private final boolean wide;

  /** Highest sample value: 65535, or 255. */
  final int max;

  final int[] red;
  final int[] green;
  final int[] blue;
  final int[] alpha;

  /**
   * Prepares the rows of a bitmap.
   *
   * @param wide samples of 16 bits; else 8, which are the high bytes of 16
   */
  PixelRows(Bitmap bitmap, boolean wide) {
    this.samples = bitmap.samples();
    this.layout = bitmap.layout();
    this.width = bitmap.width();
    this.stride = bitmap.stride();
    this.sampleBytes = bitmap.bitDepth() / 8;
    this.wide = wide;
    this.max = wide ? 0xFFFF : 0xFF;
    this.red = new int[width];
    this.green = layout.isGray() ? red : new int[width];
    this.blue = layout.isGray() ? red : new int[width];
    this.alpha = new int[width];
    Arrays.fill(alpha, max);
  }

  /** Fills the arrays with a row. */
  void read(int y) {
    int at = y * stride;
    unpack(red, at);
    if (!layout.isGray()) {
      unpack(green, at + sampleBytes);
      unpack(blue, at + 2 * sampleBytes);
    }
    if (layout.hasAlpha()) {
      unpack(alpha, at + (layout.channels() - 1) * sampleBytes);
      overWhite(red);
      if (!layout.isGray()) {
        overWhite(green);
        overWhite(blue);
      }
    }
  }

  private void unpack(int[] into, int start) {
    int step = layout.channels() * sampleBytes;
    int at = start;
    for (int x = 0; x < width; x++, at += step) {
      int value = samples[at] & 0xFF;
      into[x] = wide ? value << 8 | (samples[at + 1] & 0xFF) : value;
    }
  }

  private void overWhite(int[] color) {
    long white = max;
    for (int x = 0; x < width; x++) {
      long a = alpha[x];
      color[x] = (int) ((color[x] * a + white * (white - a) + white / 2) / white);
    }
  }
}
