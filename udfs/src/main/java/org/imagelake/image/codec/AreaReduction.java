package org.imagelake.image.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.imagelake.image.Pixels;
import org.imagelake.image.Raster;

/**
 * Reduces by area averaging: both sides are halved, each pixel the rounded mean of the 2×2 above
 * it, until the view is small enough. Powers of two cost a sixth of a free ratio, and both back
 * ends give the same bits. Rounding up adds an eighth of a level per halving on average. An odd
 * last row or column is left out; a side of one pixel stays.
 */
final class AreaReduction {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** Every second byte of the first four. */
  private static final long LANES = 0x00FF00FFL;

  private static final long ROUND = 0x00020002L;

  private AreaReduction() {}

  /**
   * How often the sides are halved: until the long side fits, and the picture holds at most as many
   * pixels as a square of half that side. Colour statistics do not gain from more.
   */
  static int halvings(int width, int height, int longSide) {
    int longest = Math.max(width, height);
    double mostPixels = longSide / 2.0 * (longSide / 2.0);
    int times = 0;
    while (longest >> times > longSide
        || (double) (width >> times) * (height >> times) > mostPixels) {
      times++;
    }
    return times;
  }

  static Raster of(Pixels pixels, int longSide) {
    int width = pixels.width();
    int height = pixels.height();
    int times = halvings(width, height, longSide);
    byte[] above = new byte[3 * width];
    if (times == 0) {
      byte[] out = new byte[Math.multiplyExact(3 * width, height)];
      for (int y = 0; y < height; y++) {
        pixels.copyRgbRow(y, above);
        System.arraycopy(above, 0, out, 3 * width * y, 3 * width);
      }
      return new Raster(width, height, out);
    }
    byte[] below = new byte[3 * width];
    int halfWidth = half(width);
    int halfHeight = half(height);
    byte[] out = new byte[Math.multiplyExact(3 * halfWidth, halfHeight)];
    for (int y = 0; y < halfHeight; y++) {
      pixels.copyRgbRow(Math.min(2 * y, height - 1), above);
      pixels.copyRgbRow(Math.min(2 * y + 1, height - 1), below);
      halve(above, 0, below, 0, width, out, 3 * halfWidth * y);
    }
    Raster raster = new Raster(halfWidth, halfHeight, out);
    for (int i = 1; i < times; i++) {
      raster = halve(raster);
    }
    return raster;
  }

  private static int half(int side) {
    return Math.max(1, side / 2);
  }

  private static Raster halve(Raster raster) {
    int width = raster.width();
    int height = raster.height();
    int halfWidth = half(width);
    int halfHeight = half(height);
    byte[] out = new byte[3 * halfWidth * halfHeight];
    for (int y = 0; y < halfHeight; y++) {
      int above = 3 * width * Math.min(2 * y, height - 1);
      int below = 3 * width * Math.min(2 * y + 1, height - 1);
      halve(raster.rgb(), above, raster.rgb(), below, width, out, 3 * halfWidth * y);
    }
    return new Raster(halfWidth, halfHeight, out);
  }

  private static void halve(
      byte[] above, int a, byte[] below, int b, int width, byte[] out, int at) {
    int pixels = half(width);
    int wide = Math.min(pixels, Math.min(wholeReads(above, a), wholeReads(below, b)));
    wide = width > 1 ? wide : 0;
    halveWide(above, a, below, b, wide, out, at);
    int right = width > 1 ? 3 : 0;
    for (int x = wide, i = a + 6 * x, j = b + 6 * x, to = at + 3 * x; x < pixels; x++) {
      for (int c = 0; c < 3; c++, i++, j++, to++) {
        out[to] = mean(above, i, below, j, right);
      }
      i += 3;
      j += 3;
    }
  }

  /** How many times two pixels can be read as eight bytes from there on. */
  private static int wholeReads(byte[] bytes, int from) {
    int left = bytes.length - from - Long.BYTES;
    return left < 0 ? 0 : left / 6 + 1;
  }

  /**
   * Two pixels of each row at once: bytes 0 and 3, 1 and 4, 2 and 5 are neighbours of one channel.
   * Red and blue are added in lanes of sixteen bits, which four bytes cannot overflow.
   */
  private static void halveWide(
      byte[] above, int a, byte[] below, int b, int pixels, byte[] out, int at) {
    for (int x = 0, i = a, j = b, to = at; x < pixels; x++, i += 6, j += 6, to += 3) {
      long up = (long) EIGHT.get(above, i);
      long down = (long) EIGHT.get(below, j);
      long outer =
          (up & LANES) + (up >>> 24 & LANES) + (down & LANES) + (down >>> 24 & LANES) + ROUND;
      int green =
          (int) (up >>> 8 & 0xFF)
              + (int) (up >>> 32 & 0xFF)
              + (int) (down >>> 8 & 0xFF)
              + (int) (down >>> 32 & 0xFF);
      out[to] = (byte) (outer >>> 2);
      out[to + 1] = (byte) (green + 2 >> 2);
      out[to + 2] = (byte) (outer >>> 18);
    }
  }

  private static byte mean(byte[] above, int a, byte[] below, int b, int right) {
    int sum =
        (above[a] & 0xFF)
            + (above[a + right] & 0xFF)
            + (below[b] & 0xFF)
            + (below[b + right] & 0xFF);
    return (byte) (sum + 2 >> 2);
  }
}
