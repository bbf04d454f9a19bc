package org.imagelake.jobs.demo;

import java.util.SplittableRandom;
import org.imagelake.jobs.demo.scene.Picture;
import org.imagelake.jobs.demo.scene.Scene;

/**
 * A scene as seen from one place at one size.
 *
 * @param variant which of the scene's endless arrangements
 */
record Subject(Scene scene, int variant, int width, int height) {

  /** The picture as a camera gives it: a little fall-off to the corners and a fine grain. */
  Picture paint(long seed) {
    long own = seed * 31 + scene.id().hashCode() * 1_000_003L + variant;
    Picture picture = scene.paint(width, height, own);
    float[] samples = picture.samples();
    SplittableRandom random = new SplittableRandom(own);
    for (int y = 0, i = 0; y < height; y++) {
      float dy = (y - height / 2f) / height;
      for (int x = 0; x < width; x++, i += 3) {
        float dx = (x - width / 2f) / width;
        float falloff = 1 - 0.22f * (dx * dx + dy * dy);
        // The sum of bytes of one number is near enough to normal for grain.
        long bits = random.nextLong();
        float grain = ((bits & 255) + (bits >> 8 & 255) - 255) * (0.022f / 255);
        for (int channel = 0; channel < 3; channel++) {
          float tint = ((bits >> (16 + 8 * channel) & 255) - 127.5f) * (0.012f / 255);
          samples[i + channel] = samples[i + channel] * falloff + grain + tint;
        }
      }
    }
    return picture;
  }

  Subject sized(int newWidth, int newHeight) {
    return new Subject(scene, variant, newWidth, newHeight);
  }
}
