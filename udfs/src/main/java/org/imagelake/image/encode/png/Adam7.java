package org.imagelake.image.encode.png;

import java.util.Arrays;

/** The seven passes of an interlaced PNG (third edition, §8.2), each an image of its own. */
final class Adam7 {
  private static final int[] LEFT = {0, 4, 0, 2, 0, 1, 0};
  private static final int[] TOP = {0, 0, 4, 0, 2, 0, 1};
  private static final int[] RIGHTWARD = {8, 8, 4, 4, 2, 2, 1};
  private static final int[] DOWNWARD = {8, 8, 8, 4, 4, 2, 2};
  private static final int PASSES = 7;

  private Adam7() {}

  /** Takes the rows of a pass, without filter numbers; they are gone after the call. */
  interface PassSink {
    void accept(byte[] samples, int rowBytes, int rows);
  }

  /** Bytes of all rows of all passes with their filter numbers. */
  static long filteredBytes(PngPixels pixels) {
    long bytes = 0;
    for (int pass = 0; pass < PASSES; pass++) {
      int width = width(pixels, pass);
      bytes += width == 0 ? 0 : (pixels.rowBytes(width) + 1L) * height(pixels, pass);
    }
    return bytes;
  }

  /** Passes without pixels are left out, as decoders expect. */
  static void passes(PngPixels pixels, PassSink sink) {
    int most = Math.multiplyExact(pixels.rowBytes((pixels.width() + 1)), (pixels.height() + 1) / 2);
    byte[] samples = new byte[most];
    for (int pass = 0; pass < PASSES; pass++) {
      int width = width(pixels, pass);
      int height = height(pixels, pass);
      if (width == 0 || height == 0) {
        continue;
      }
      int rowBytes = pixels.rowBytes(width);
      for (int y = 0; y < height; y++) {
        int from = (TOP[pass] + y * DOWNWARD[pass]) * pixels.rowBytes();
        copyRow(pixels, pass, from, width, samples, y * rowBytes);
      }
      sink.accept(samples, rowBytes, height);
    }
  }

  private static int width(PngPixels pixels, int pass) {
    return Math.max(0, pixels.width() - LEFT[pass] + RIGHTWARD[pass] - 1) / RIGHTWARD[pass];
  }

  private static int height(PngPixels pixels, int pass) {
    return Math.max(0, pixels.height() - TOP[pass] + DOWNWARD[pass] - 1) / DOWNWARD[pass];
  }

  private static void copyRow(
      PngPixels pixels, int pass, int from, int width, byte[] to, int start) {
    int bits = pixels.bitsPerPixel();
    if (bits < 8) {
      copyBits(pixels, pass, from, width, to, start);
      return;
    }
    int bytes = bits / 8;
    int at = from + LEFT[pass] * bytes;
    int step = RIGHTWARD[pass] * bytes;
    for (int x = 0; x < width; x++) {
      for (int i = 0; i < bytes; i++) {
        to[start + x * bytes + i] = pixels.samples()[at + i];
      }
      at += step;
    }
  }

  /** Pixels of 1, 2 or 4 bits; the leftmost lies in the high bits. */
  private static void copyBits(
      PngPixels pixels, int pass, int from, int width, byte[] to, int start) {
    int bits = pixels.bitsPerPixel();
    int perByte = 8 / bits;
    int mask = (1 << bits) - 1;
    Arrays.fill(to, start, start + pixels.rowBytes(width), (byte) 0);
    for (int x = 0; x < width; x++) {
      int source = LEFT[pass] + x * RIGHTWARD[pass];
      int shift = 8 - bits * (source % perByte + 1);
      int value = pixels.samples()[from + source / perByte] >> shift & mask;
      to[start + x / perByte] |= (byte) (value << 8 - bits * (x % perByte + 1));
    }
  }
}
