package org.imagelake.image.encode;

import java.util.Random;
import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.PixelLayout;

/** Generated bitmaps, and how far two of them are apart. */
final class Sample {
  private Sample() {}

  /** Every sample on its own. */
  static Bitmap noise(int width, int height, PixelLayout layout, int depth, long seed) {
    byte[] samples = new byte[width * height * layout.channels() * depth / 8];
    new Random(seed).nextBytes(samples);
    return new Bitmap(width, height, layout, depth, samples);
  }

  /** Waves of several lengths with a little noise, opaque: many colours, as photographs have. */
  static Bitmap scene(int width, int height, PixelLayout layout, long seed) {
    Bitmap bitmap = noise(width, height, layout, 8, seed);
    byte[] samples = bitmap.samples();
    int channels = layout.channels();
    int phase = (int) seed;
    for (int i = 0; i < samples.length; i++) {
      int c = i % channels;
      double x = i / channels % width + phase;
      double y = i / channels / width;
      double wave =
          Math.sin(x / (37 + 9 * c)) + Math.sin(y / (53 - 7 * c)) + Math.sin((x + y) / 71);
      boolean alpha = layout.hasAlpha() && c == channels - 1;
      samples[i] = (byte) (alpha ? 255 : Math.round(20 + 36 * (wave + 3)) + (samples[i] & 7));
    }
    return bitmap;
  }

  /** Decibels between the colours of two bitmaps of one size, 8 bits; infinite when equal. */
  static double psnr(Bitmap one, Bitmap other) {
    double squares = 0;
    long samples = 3 * one.pixelCount();
    for (int i = 0; i < samples; i++) {
      double difference = color(one, i) - color(other, i);
      squares += difference * difference;
    }
    return 10 * Math.log10(255 * 255 * samples / squares);
  }

  private static int color(Bitmap bitmap, int sample) {
    int channel = bitmap.layout().isGray() ? 0 : sample % 3;
    return bitmap.samples()[sample / 3 * bitmap.layout().channels() + channel] & 0xFF;
  }
}
