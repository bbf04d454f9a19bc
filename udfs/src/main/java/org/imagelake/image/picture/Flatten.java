package org.imagelake.image.picture;

import java.util.function.IntPredicate;

/** Takes away what a target cannot hold: alpha, bits, or the lack of colour. */
public final class Flatten {
  private Flatten() {}

  /** Whether a pixel is not fully opaque. */
  public static boolean isTransparent(Bitmap bitmap) {
    return hasAlphaWhere(bitmap, alpha -> alpha < 255);
  }

  /** Whether a pixel is neither opaque nor fully transparent. */
  public static boolean isPartlyTransparent(Bitmap bitmap) {
    return hasAlphaWhere(bitmap, alpha -> alpha > 0 && alpha < 255);
  }

  /** Judges the high byte. */
  private static boolean hasAlphaWhere(Bitmap bitmap, IntPredicate test) {
    if (!bitmap.layout().hasAlpha()) {
      return false;
    }
    int pixel = bitmap.bytesPerPixel();
    byte[] samples = bitmap.samples();
    int end = bitmap.length();
    for (int at = pixel - bitmap.bitDepth() / 8; at < end; at += pixel) {
      if (test.test(samples[at] & 0xFF)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The same without alpha, laid on a colour: out = (c·a + background·(max − a)) / max, rounded.
   *
   * @param background 0xRRGGBB; gray pictures take its Rec. 601 luma
   */
  public static Bitmap onto(Bitmap bitmap, int background) {
    if (!bitmap.layout().hasAlpha()) {
      return bitmap;
    }
    PixelLayout layout = PixelLayout.of(bitmap.layout().isGray(), false);
    int sampleBytes = bitmap.bitDepth() / 8;
    int channels = layout.channels();
    int[] behind = behind(layout, bitmap.bitDepth(), background);
    byte[] from = bitmap.samples();
    byte[] to =
        new byte[Math.multiplyExact(bitmap.width() * channels * sampleBytes, bitmap.height())];
    long max = bitmap.bitDepth() == 8 ? 255 : 65535;
    int in = 0;
    for (int out = 0; out < to.length; in += bitmap.bytesPerPixel()) {
      long alpha = sample(from, in + channels * sampleBytes, sampleBytes);
      for (int c = 0; c < channels; c++, out += sampleBytes) {
        long color = sample(from, in + c * sampleBytes, sampleBytes);
        long mixed = (color * alpha + behind[c] * (max - alpha) + max / 2) / max;
        if (sampleBytes == 2) {
          to[out] = (byte) (mixed >> 8);
        }
        to[out + sampleBytes - 1] = (byte) mixed;
      }
    }
    return new Bitmap(bitmap.width(), bitmap.height(), layout, bitmap.bitDepth(), to);
  }

  private static int[] behind(PixelLayout layout, int bitDepth, int background) {
    int red = background >> 16 & 0xFF;
    int green = background >> 8 & 0xFF;
    int blue = background & 0xFF;
    int scale = bitDepth == 8 ? 1 : 257;
    return layout.isGray()
        ? new int[] {scale * ((19595 * red + 38470 * green + 7471 * blue + 32768) >> 16)}
        : new int[] {scale * red, scale * green, scale * blue};
  }

  private static long sample(byte[] samples, int at, int bytes) {
    return bytes == 1 ? samples[at] & 0xFF : (samples[at] & 0xFF) << 8 | samples[at + 1] & 0xFF;
  }

  /** The same with 8 bits a sample: v·255/65535, rounded. */
  public static Bitmap to8Bits(Bitmap bitmap) {
    if (bitmap.bitDepth() == 8) {
      return bitmap;
    }
    byte[] from = bitmap.samples();
    byte[] to = new byte[bitmap.length() / 2];
    for (int i = 0; i < to.length; i++) {
      int sample = (from[2 * i] & 0xFF) << 8 | from[2 * i + 1] & 0xFF;
      to[i] = (byte) ((sample * 255 + 32767) / 65535);
    }
    return new Bitmap(bitmap.width(), bitmap.height(), bitmap.layout(), 8, to);
  }

  /** Gray as equal red, green and blue. */
  public static Bitmap toColor(Bitmap bitmap) {
    if (!bitmap.layout().isGray()) {
      return bitmap;
    }
    PixelLayout layout = PixelLayout.of(false, bitmap.layout().hasAlpha());
    int bytes = bitmap.bitDepth() / 8;
    int rest = bitmap.bytesPerPixel() - bytes;
    byte[] from = bitmap.samples();
    byte[] to =
        new byte[Math.multiplyExact(bitmap.width() * layout.channels() * bytes, bitmap.height())];
    for (int in = 0, out = 0; out < to.length; in += bytes + rest, out += rest) {
      for (int c = 0; c < 3; c++, out += bytes) {
        System.arraycopy(from, in, to, out, bytes);
      }
      System.arraycopy(from, in + bytes, to, out, rest);
    }
    return new Bitmap(bitmap.width(), bitmap.height(), layout, bitmap.bitDepth(), to);
  }
}
