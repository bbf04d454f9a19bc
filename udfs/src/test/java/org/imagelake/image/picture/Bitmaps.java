package org.imagelake.image.picture;

import java.util.Arrays;
import java.util.Random;

/** Bitmaps for tests. */
final class Bitmaps {
  private Bitmaps() {}

  static Bitmap noise(int width, int height, PixelLayout layout, int depth, long seed) {
    byte[] samples = new byte[width * height * layout.channels() * depth / 8];
    new Random(seed).nextBytes(samples);
    return new Bitmap(width, height, layout, depth, samples);
  }

  /** Waves of several lengths, as photographs have them: each channel its own. */
  static Bitmap waves(int width, int height, PixelLayout layout, int depth) {
    Bitmap bitmap = noise(width, height, layout, depth, 1);
    int channels = layout.channels();
    double max = (1 << depth) - 1;
    for (int i = 0; i < width * height * channels; i++) {
      int c = i % channels;
      double x = i / channels % width;
      double y = i / channels / width;
      double wave =
          Math.sin(x / (9 + c)) + Math.sin(y / (23 - c)) + Math.sin((x + y) / (71 + 9 * c));
      put(bitmap, i, (int) Math.round(max * (wave + 3) / 6));
    }
    return bitmap;
  }

  private static void put(Bitmap bitmap, int sample, int value) {
    if (bitmap.bitDepth() == 8) {
      bitmap.samples()[sample] = (byte) value;
    } else {
      bitmap.samples()[2 * sample] = (byte) (value >> 8);
      bitmap.samples()[2 * sample + 1] = (byte) value;
    }
  }

  static byte[] pixel(Bitmap bitmap, int x, int y) {
    int at = y * bitmap.stride() + x * bitmap.bytesPerPixel();
    return Arrays.copyOfRange(bitmap.samples(), at, at + bitmap.bytesPerPixel());
  }

  static int sample(byte[] samples, int index, int depth) {
    return depth == 8
        ? samples[index] & 0xFF
        : (samples[2 * index] & 0xFF) << 8 | samples[2 * index + 1] & 0xFF;
  }
}
