package org.imagelake.image.enhance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.PixelLayout;
import org.junit.jupiter.api.Test;

class NoiseReductionTest {
  private static final int SIZE = 150; // more than one band of rows

  private final NoiseReduction reduction = new NoiseReduction();

  @Test
  void lowers_known_noise_to_a_third_and_keeps_an_edge() {
    Bitmap noisy = edge(PixelLayout.RGB, 8, 10);

    Bitmap repaired = reduction.apply(noisy, 1);

    assertThat(error(noisy)).isBetween(9.0, 11.0);
    assertThat(error(repaired)).isLessThan(error(noisy) / 3);
    assertThat(step(repaired)).isEqualTo(120, within(12.0));
  }

  @Test
  void changes_nothing_at_strength_0() {
    Bitmap noisy = edge(PixelLayout.RGB, 8, 10);

    byte[] same = reduction.apply(noisy, 0).samples();

    for (int i = 0; i < same.length; i++) {
      assertThat((same[i] & 0xFF) - (noisy.samples()[i] & 0xFF)).isBetween(-1, 1);
    }
  }

  @Test
  void keeps_alpha_and_sixteen_bits() {
    Bitmap noisy = edge(PixelLayout.GRAY_ALPHA, 16, 10);

    Bitmap repaired = reduction.apply(noisy, 1);

    assertThat(repaired.bitDepth()).isEqualTo(16);
    boolean fine = false;
    for (int i = 0; i < repaired.length(); i += 4) {
      assertThat(repaired.samples()[i + 2]).isEqualTo(noisy.samples()[i + 2]);
      assertThat(repaired.samples()[i + 3]).isEqualTo(noisy.samples()[i + 3]);
      fine |= repaired.samples()[i] != repaired.samples()[i + 1];
    }
    assertThat(fine).as("values between those of 8 bits").isTrue();
  }

  @Test
  void takes_pictures_smaller_than_a_block() {
    Bitmap pixel = new Bitmap(1, 2, PixelLayout.GRAY, 8, new byte[] {50, 60});

    assertThat(reduction.apply(pixel, 1).length()).isEqualTo(2);
  }

  @Test
  void measures_the_noise_it_is_given() {
    assertThat(FlatNoise.of(edge(PixelLayout.GRAY, 8, 6)).sigma()).isEqualTo(6, within(1.0));
  }

  /** 60 on the left and 180 on the right, with Gaussian noise; alpha is a slope. */
  private static Bitmap edge(PixelLayout layout, int bits, double sigma) {
    Random random = new Random(3);
    int bytes = bits / 8;
    byte[] samples = new byte[SIZE * SIZE * layout.channels() * bytes];
    for (int i = 0; i < samples.length / bytes; i++) {
      int pixel = i / layout.channels();
      boolean alpha = layout.hasAlpha() && i % layout.channels() == layout.channels() - 1;
      double level = alpha ? pixel % SIZE : truth(pixel) + sigma * random.nextGaussian();
      int value = (int) Math.rint(level * (bits == 16 ? 257 : 1));
      for (int k = 0; k < bytes; k++) {
        samples[i * bytes + k] = (byte) (value >> 8 * (bytes - 1 - k));
      }
    }
    return new Bitmap(SIZE, SIZE, layout, bits, samples);
  }

  private static int truth(int pixel) {
    return pixel % SIZE < SIZE / 2 ? 60 : 180;
  }

  /** Root mean square of what differs from the truth, in an RGB picture. */
  private static double error(Bitmap bitmap) {
    double sum = 0;
    for (int i = 0; i < bitmap.length(); i++) {
      double difference = (bitmap.samples()[i] & 0xFF) - truth(i / 3);
      sum += difference * difference;
    }
    return Math.sqrt(sum / bitmap.length());
  }

  /** Mean height between the pixels on both sides of the edge. */
  private static double step(Bitmap bitmap) {
    double sum = 0;
    for (int y = 0; y < SIZE; y++) {
      int right = 3 * (y * SIZE + SIZE / 2);
      sum += (bitmap.samples()[right] & 0xFF) - (bitmap.samples()[right - 3] & 0xFF);
    }
    return sum / SIZE;
  }
}
