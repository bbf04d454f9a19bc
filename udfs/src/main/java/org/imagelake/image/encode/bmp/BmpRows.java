package org.imagelake.image.encode.bmp;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.imagelake.image.picture.Bitmap;

/** The rows of a BMP: the lowest first, blue before red, each padded to four bytes. */
public final class BmpRows {
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private BmpRows() {}

  /** Bytes of a pixel in the file. */
  static int bytesPerPixel(Bitmap bitmap) {
    return switch (bitmap.layout()) {
      case GRAY -> 1;
      case RGB -> 3;
      case GRAY_ALPHA, RGBA -> 4;
    };
  }

  static long stride(Bitmap bitmap) {
    return ((long) bitmap.width() * bytesPerPixel(bitmap) + 3) / 4 * 4;
  }

  /** Writes all rows from this offset on; bytes of padding stay as they are. */
  public static void write(Bitmap bitmap, byte[] file, int offset) {
    int stride = (int) stride(bitmap);
    byte[] samples = bitmap.samples();
    for (int y = 0; y < bitmap.height(); y++) {
      int in = y * bitmap.stride();
      int out = offset + (bitmap.height() - 1 - y) * stride;
      switch (bitmap.layout()) {
        case GRAY -> System.arraycopy(samples, in, file, out, bitmap.width());
        case RGB -> swapColors(samples, in, file, out, bitmap.width());
        case RGBA -> swapColorsWithAlpha(samples, in, file, out, bitmap.width());
        case GRAY_ALPHA -> spreadGray(samples, in, file, out, bitmap.width());
      }
    }
  }

  /** Four pixels, three ints, at a time: byte by byte is three times slower. */
  private static void swapColors(byte[] rgb, int in, byte[] bgr, int out, int width) {
    int x = 0;
    for (; x + 4 <= width; x += 4, in += 12, out += 12) {
      int first = (int) INT.get(rgb, in); // R0 G0 B0 R1, the first the lowest byte
      int second = (int) INT.get(rgb, in + 4); // G1 B1 R2 G2
      int third = (int) INT.get(rgb, in + 8); // B2 R3 G3 B3
      INT.set(
          bgr,
          out,
          first >>> 16 & 0xFF | first & 0xFF00 | (first & 0xFF) << 16 | (second & 0xFF00) << 16);
      INT.set(bgr, out + 4, second & 0xFF0000FF | first >>> 16 & 0xFF00 | (third & 0xFF) << 16);
      INT.set(
          bgr,
          out + 8,
          second >>> 16 & 0xFF
              | third >>> 16 & 0xFF00
              | third & 0xFF0000
              | third << 16 & 0xFF000000);
    }
    for (; x < width; x++, in += 3, out += 3) {
      bgr[out] = rgb[in + 2];
      bgr[out + 1] = rgb[in + 1];
      bgr[out + 2] = rgb[in];
    }
  }

  private static void swapColorsWithAlpha(byte[] rgba, int in, byte[] bgra, int out, int width) {
    for (int end = in + 4 * width; in < end; in += 4, out += 4) {
      int pixel = (int) INT.get(rgba, in);
      INT.set(bgra, out, pixel & 0xFF00FF00 | pixel >>> 16 & 0xFF | (pixel & 0xFF) << 16);
    }
  }

  private static void spreadGray(byte[] grayAlpha, int in, byte[] bgra, int out, int width) {
    for (int end = in + 2 * width; in < end; in += 2, out += 4) {
      int gray = grayAlpha[in] & 0xFF;
      INT.set(bgra, out, gray * 0x010101 | grayAlpha[in + 1] << 24);
    }
  }
}
