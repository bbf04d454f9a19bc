package org.imagelake.image.codec;

import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.PixelLayout;

/** Moves samples between decoders and bitmaps. */
final class Bitmaps {
  private Bitmaps() {}

  /** Gray or RGB samples of 8 bits. */
  static Bitmap of(Samples samples) {
    Bitmap bitmap =
        empty(
            samples.width(),
            samples.height(),
            PixelLayout.of(samples.kind() == ColorKind.GRAY, samples.hasAlpha()),
            8);
    byte[] row = new byte[bitmap.stride()];
    for (int y = 0; y < bitmap.height(); y++) {
      samples.copyRow(y, row);
      System.arraycopy(row, 0, bitmap.samples(), y * row.length, row.length);
    }
    return bitmap;
  }

  static Bitmap underInk(Samples inks, ColorTransform transform) {
    int width = inks.width();
    Bitmap bitmap = empty(width, inks.height(), PixelLayout.of(false, inks.hasAlpha()), 8);
    byte[] row = new byte[Math.multiplyExact(width, inks.stride())];
    byte[] rgb = new byte[3 * width];
    for (int y = 0; y < bitmap.height(); y++) {
      inks.copyRow(y, row);
      transform.toSrgb(row, inks.stride(), width, rgb);
      putColors(rgb, bitmap, y);
      if (inks.hasAlpha()) {
        int out = y * bitmap.stride() + 3;
        for (int x = 0, in = inks.stride() - 1; x < width; x++, in += inks.stride(), out += 4) {
          bitmap.samples()[out] = row[in];
        }
      }
    }
    return bitmap;
  }

  static Bitmap empty(int width, int height, PixelLayout layout, int bitDepth) {
    int stride = Math.multiplyExact(width, layout.channels() * (bitDepth / 8));
    return new Bitmap(
        width, height, layout, bitDepth, new byte[Math.multiplyExact(stride, height)]);
  }

  /** Writes R, G, B as the colours of row {@code y} of 8 bits; gray takes G. Alpha stays. */
  static void putColors(byte[] rgb, Bitmap into, int y) {
    byte[] samples = into.samples();
    int channels = into.layout().channels();
    int out = y * into.stride();
    boolean gray = into.layout().isGray();
    for (int x = 0, in = 0; x < into.width(); x++, in += 3, out += channels) {
      if (gray) {
        samples[out] = rgb[in + 1];
      } else {
        samples[out] = rgb[in];
        samples[out + 1] = rgb[in + 1];
        samples[out + 2] = rgb[in + 2];
      }
    }
  }

  /** 16 bits to 8, as libpng and Pillow do. */
  static Bitmap highBytes(Bitmap deep) {
    Bitmap shallow = empty(deep.width(), deep.height(), deep.layout(), 8);
    byte[] from = deep.samples();
    byte[] to = shallow.samples();
    for (int i = 0; i < to.length; i++) {
      to[i] = from[2 * i];
    }
    return shallow;
  }

  /** Whether no pixel lets anything through. */
  static boolean isOpaque(Bitmap withAlpha) {
    byte[] samples = withAlpha.samples();
    int pixel = withAlpha.bytesPerPixel();
    for (int size = withAlpha.bitDepth() / 8, at = pixel - size; at < samples.length; at += pixel) {
      for (int k = at; k < at + size; k++) {
        if (samples[k] != (byte) 255) {
          return false;
        }
      }
    }
    return true;
  }

  /** Keeps the first channels of each pixel. */
  static Bitmap withoutAlpha(Bitmap bitmap) {
    PixelLayout layout = PixelLayout.of(bitmap.layout().isGray(), false);
    Bitmap opaque = empty(bitmap.width(), bitmap.height(), layout, bitmap.bitDepth());
    int from = bitmap.bytesPerPixel();
    int to = opaque.bytesPerPixel();
    for (int in = 0, out = 0; out < opaque.samples().length; in += from, out += to) {
      for (int k = 0; k < to; k++) {
        opaque.samples()[out + k] = bitmap.samples()[in + k];
      }
    }
    return opaque;
  }

  /** R, G, B, A with equal colours to gray with alpha. */
  static Bitmap grayWithAlpha(Bitmap rgba) {
    Bitmap gray = empty(rgba.width(), rgba.height(), PixelLayout.GRAY_ALPHA, rgba.bitDepth());
    int size = rgba.bitDepth() / 8;
    byte[] to = gray.samples();
    for (int in = 0, out = 0; out < to.length; in += 4 * size, out += 2 * size) {
      for (int k = 0; k < size; k++) {
        to[out + k] = rgba.samples()[in + k];
        to[out + size + k] = rgba.samples()[in + 3 * size + k];
      }
    }
    return gray;
  }
}
