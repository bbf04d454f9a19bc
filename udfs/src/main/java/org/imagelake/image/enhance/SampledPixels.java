package org.imagelake.image.enhance;

import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.PixelLayout;

/**
 * A small copy of a picture, to find out what a step would do: every k-th pixel of every k-th row,
 * 8 bits, without alpha. Pixels are picked, not averaged, so that the ends of the histogram stay.
 */
final class SampledPixels {
  /** Percentiles of 30,000 pixels and more are right to a grey level. */
  private static final int LONG_SIDE = 256;

  private SampledPixels() {}

  static Bitmap of(Bitmap bitmap) {
    int step = Math.max(1, Math.max(bitmap.width(), bitmap.height()) / LONG_SIDE);
    int width = (bitmap.width() + step - 1) / step;
    int height = (bitmap.height() + step - 1) / step;
    int colors = bitmap.layout().isGray() ? 1 : 3;
    int sample = bitmap.bitDepth() / 8;
    byte[] from = bitmap.samples();
    byte[] picked = new byte[width * height * colors];
    for (int y = 0, out = 0; y < height; y++) {
      int in = y * step * bitmap.stride();
      for (int x = 0; x < width; x++, in += step * bitmap.bytesPerPixel()) {
        for (int c = 0; c < colors; c++) {
          picked[out++] = from[in + c * sample];
        }
      }
    }
    return new Bitmap(width, height, PixelLayout.of(colors == 1, false), 8, picked);
  }
}
