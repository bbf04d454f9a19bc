package org.imagelake.image.codec;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.imagelake.image.Outcome;
import org.imagelake.image.Pixels;

/**
 * Known or decoded pixels.
 *
 * @param rgb 0xRRGGBB, row by row
 */
@SuppressWarnings("ArrayRecordComponent") // compared by the differences below
record Picture(int width, int height, int[] rgb) {

  /** Every pixel on its own: what only a lossless format keeps. */
  static Picture noise(int width, int height, long seed) {
    Random random = new Random(seed);
    return new Picture(width, height, random.ints((long) width * height, 0, 1 << 24).toArray());
  }

  /** Slow changes of colour: what a lossy format keeps within a few levels. */
  static Picture smooth(int width, int height) {
    int[] rgb = new int[width * height];
    for (int i = 0; i < rgb.length; i++) {
      int x = i % width;
      int y = i / width;
      int red = 40 + 170 * x / width;
      int green = 200 - 150 * y / height;
      int blue = 60 + 120 * (x + y) / (width + height);
      rgb[i] = red << 16 | green << 8 | blue;
    }
    return new Picture(width, height, rgb);
  }

  /** Reads and closes what a decoder gave. */
  static Picture of(Outcome<Pixels> outcome) {
    try (Pixels pixels = DecodersTest.pixels(outcome)) {
      byte[] row = new byte[3 * pixels.width()];
      int[] rgb = new int[pixels.width() * pixels.height()];
      for (int i = 0; i < rgb.length; i++) {
        if (i % pixels.width() == 0) {
          pixels.copyRgbRow(i / pixels.width(), row);
        }
        rgb[i] = PixelsContract.color(row, i % pixels.width());
      }
      return new Picture(pixels.width(), pixels.height(), rgb);
    }
  }

  Picture map(IntUnaryOperator color) {
    return new Picture(width, height, Arrays.stream(rgb).map(color).toArray());
  }

  /** Composited: (c·a + 255·(255 − a)) / 255, rounded. */
  Picture onWhite(int[] alphas) {
    int[] out = new int[rgb.length];
    for (int i = 0; i < rgb.length; i++) {
      for (int shift = 0; shift <= 16; shift += 8) {
        int light = (rgb[i] >> shift & 0xFF) * alphas[i] + 255 * (255 - alphas[i]);
        out[i] |= (int) Math.round(light / 255.0) << shift;
      }
    }
    return new Picture(width, height, out);
  }

  /** Gray by the blue channel. */
  Picture gray() {
    return map(color -> 0x010101 * (color & 0xFF));
  }

  /** Only {@code colors} of the 256 grays that {@link #gray} may have, evenly spread. */
  Picture grays(int colors) {
    return map(color -> 0x010101 * ((color & 0xFF) * colors / 256 * 255 / (colors - 1)));
  }

  int red(int pixel) {
    return rgb[pixel] >> 16 & 0xFF;
  }

  int green(int pixel) {
    return rgb[pixel] >> 8 & 0xFF;
  }

  int blue(int pixel) {
    return rgb[pixel] & 0xFF;
  }

  /** An opaque Java image of a type with red, green and blue. */
  BufferedImage image(int type) {
    BufferedImage image = new BufferedImage(width, height, type);
    image.setRGB(
        0, 0, width, height, Arrays.stream(rgb).map(c -> c | 0xFF000000).toArray(), 0, width);
    return image;
  }

  /**
   * A Java image whose samples are the blue channel shifted right: Java's own conversion bends
   * gray.
   */
  BufferedImage samples(BufferedImage empty, int shift) {
    for (int i = 0; i < rgb.length; i++) {
      empty.getRaster().setSample(i % width, i / width, 0, blue(i) >> shift);
    }
    return empty;
  }

  /** The largest difference of a sample; 256 when the sizes differ. */
  int largestDifference(Picture other) {
    if (width != other.width || height != other.height) {
      return 256;
    }
    int largest = 0;
    for (int i = 0; i < rgb.length; i++) {
      largest = Math.max(largest, Math.abs(red(i) - other.red(i)));
      largest = Math.max(largest, Math.abs(green(i) - other.green(i)));
      largest = Math.max(largest, Math.abs(blue(i) - other.blue(i)));
    }
    return largest;
  }
}
