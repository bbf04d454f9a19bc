package org.imagelake.image.compare;

import java.util.Random;
import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.PixelLayout;

/** Seeded pictures to compare. */
final class Scenes {
  private Scenes() {}

  /** 8-bit RGB: slopes with noise. */
  static Bitmap noisy(int width, int height, Random random, int noise) {
    byte[] samples = new byte[width * height * 3];
    for (int i = 0; i < samples.length; i++) {
      int pixel = i / 3;
      int slope = (pixel % width) * 255 / width + (pixel / width) * 90 / height;
      samples[i] = clipped(slope * (1 + i % 3) / 3 + random.nextInt(2 * noise + 1) - noise);
    }
    return new Bitmap(width, height, PixelLayout.RGB, 8, samples);
  }

  /** The same with noise of this strength on every sample. */
  static Bitmap disturbed(Bitmap of, Random random, int strength) {
    byte[] samples = of.samples().clone();
    for (int i = 0; i < samples.length; i++) {
      samples[i] = clipped((samples[i] & 0xFF) + random.nextInt(2 * strength + 1) - strength);
    }
    return new Bitmap(of.width(), of.height(), of.layout(), of.bitDepth(), samples);
  }

  /** One colour; samples are big-endian where they have 16 bits. */
  static Bitmap flat(int width, int height, PixelLayout layout, int bitDepth, int... color) {
    int bytes = bitDepth / 8;
    byte[] samples = new byte[width * height * layout.channels() * bytes];
    for (int i = 0; i < samples.length / bytes; i++) {
      int value = color[i % color.length];
      if (bytes == 2) {
        samples[2 * i] = (byte) (value >> 8);
      }
      samples[i * bytes + bytes - 1] = (byte) value;
    }
    return new Bitmap(width, height, layout, bitDepth, samples);
  }

  private static byte clipped(int value) {
    return (byte) Math.max(0, Math.min(255, value));
  }
}
