package org.imagelake.image.encode.png;

import org.imagelake.image.picture.Bitmap;

/**
 * Pixels as a PNG holds them: rows from the top, each of whole bytes.
 *
 * @param colorType as in IHDR: 0 gray, 2 RGB, 4 gray and alpha, 6 RGBA
 * @param bitDepth bits a sample: 8 or 16
 * @param samples at least {@code rowBytes() * height} bytes
 */
@SuppressWarnings("ArrayRecordComponent") // a buffer, not a value: never compared
public record PngPixels(int width, int height, int colorType, int bitDepth, byte[] samples) {
  static final int GRAY = 0;
  static final int RGB = 2;
  static final int GRAY_ALPHA = 4;
  static final int RGBA = 6;

  /** The samples themselves, not a copy. */
  public static PngPixels of(Bitmap bitmap) {
    int colorType =
        switch (bitmap.layout()) {
          case GRAY -> GRAY;
          case GRAY_ALPHA -> GRAY_ALPHA;
          case RGB -> RGB;
          case RGBA -> RGBA;
        };
    return new PngPixels(
        bitmap.width(), bitmap.height(), colorType, bitmap.bitDepth(), bitmap.samples());
  }

  int bitsPerPixel() {
    int channels =
        switch (colorType) {
          case GRAY_ALPHA -> 2;
          case RGB -> 3;
          case RGBA -> 4;
          default -> 1;
        };
    return channels * bitDepth;
  }

  /** How far back the filters look for the pixel on the left: at least one byte. */
  int filterDistance() {
    return Math.max(1, bitsPerPixel() / 8);
  }

  int rowBytes() {
    return rowBytes(width);
  }

  int rowBytes(int pixels) {
    return Math.toIntExact(((long) pixels * bitsPerPixel() + 7) / 8);
  }
}
