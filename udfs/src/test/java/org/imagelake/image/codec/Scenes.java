package org.imagelake.image.codec;

import java.awt.image.BufferedImage;
import java.util.Random;

/** Generated pictures with known pixels. */
final class Scenes {
  private Scenes() {}

  /** Smooth colours: what a JPEG keeps within a few levels. */
  static BufferedImage smooth(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int red = 40 + 170 * x / width;
        int green = 200 - 150 * y / height;
        int blue = 60 + 120 * (x + y) / (width + height);
        image.setRGB(x, y, red << 16 | green << 8 | blue);
      }
    }
    return image;
  }

  /** Every pixel on its own: what only a lossless format keeps. */
  static BufferedImage noise(int width, int height, int type, long seed) {
    BufferedImage image = new BufferedImage(width, height, type);
    Random random = new Random(seed);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, random.nextInt());
      }
    }
    return image;
  }
}
