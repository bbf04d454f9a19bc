package org.imagelake.image.encode;

import java.util.Random;
import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.PixelLayout;

/** Seeded bitmaps: a gradient with noise and a flat part, every sample of which is known. */
final class TestBitmaps {
  private TestBitmaps() {}

  static Bitmap noisy(int width, int height, PixelLayout layout, int bitDepth) {
    Random random = new Random(31L * width + height);
    int channels = layout.channels();
    int bytes = bitDepth / 8;
    byte[] samples = new byte[width * height * channels * bytes];
    int i = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        boolean flat = x > width / 2 && y > height / 2;
        for (int channel = 0; channel < channels; channel++) {
          int value = flat ? 90 + channel : x * 2 + y * (channel + 1) + random.nextInt(9);
          samples[i++] = (byte) Math.min(255, value);
          if (bytes == 2) {
            samples[i++] = (byte) random.nextInt(256);
          }
        }
      }
    }
    return new Bitmap(width, height, layout, bitDepth, samples);
  }
}
