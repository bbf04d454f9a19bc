package org.imagelake.image.encode.palette;

import org.imagelake.image.picture.Bitmap;

/** Reads rows of any layout of 8 bits as colours, transparency being all or nothing. */
public final class ColorRow {
  /** A pixel with less alpha than half. */
  public static final int CLEAR = -1;

  private static final int OPAQUE_FROM = 128;

  private ColorRow() {}

  /**
   * @param into 0xRRGGBB or {@link #CLEAR}, one for each pixel of the row
   */
  public static void read(Bitmap bitmap, int y, int[] into) {
    byte[] samples = bitmap.samples();
    int at = y * bitmap.stride();
    int width = bitmap.width();
    switch (bitmap.layout()) {
      case GRAY -> {
        for (int x = 0; x < width; x++, at++) {
          into[x] = (samples[at] & 0xFF) * 0x010101;
        }
      }
      case GRAY_ALPHA -> {
        for (int x = 0; x < width; x++, at += 2) {
          into[x] = isClear(samples[at + 1]) ? CLEAR : (samples[at] & 0xFF) * 0x010101;
        }
      }
      case RGB -> {
        for (int x = 0; x < width; x++, at += 3) {
          into[x] = color(samples, at);
        }
      }
      case RGBA -> {
        for (int x = 0; x < width; x++, at += 4) {
          into[x] = isClear(samples[at + 3]) ? CLEAR : color(samples, at);
        }
      }
    }
  }

  private static boolean isClear(byte alpha) {
    return (alpha & 0xFF) < OPAQUE_FROM;
  }

  private static int color(byte[] samples, int at) {
    return (samples[at] & 0xFF) << 16 | (samples[at + 1] & 0xFF) << 8 | samples[at + 2] & 0xFF;
  }
}
