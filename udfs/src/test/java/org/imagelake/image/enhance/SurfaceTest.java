package org.imagelake.image.enhance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.PixelLayout;
import org.imagelake.image.quality.SeededScenes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurfaceTest {
  private static final int WIDTH = 240;
  private static final int HEIGHT = 192;

  /** Gives the channels of a pixel. */
  private interface Paint {
    int[] at(int x, int y);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void a_scene_is_none_however_much_its_tones_are_squeezed(long seed) {
    Bitmap scene = Spoilt.bitmap(SeededScenes.scene(seed, WIDTH, HEIGHT));
    for (int strength = 1; strength <= 5; strength++) {
      Bitmap dull = Spoilt.of("low_contrast", strength, scene, seed);
      assertThat(Surface.of(dull).fillsThePicture()).as("strength %d", strength).isFalse();
    }
  }

  @Test
  void plaster_that_varies_from_pixel_to_pixel_is_one() {
    Random random = new Random(1);
    Bitmap plaster =
        painted(
            (x, y) -> {
              int light = 150 + (int) (12 * random.nextGaussian());
              return new int[] {light, light, light};
            });
    assertThat(Surface.of(plaster).relief()).isLessThan(0.1);
    assertThat(Surface.of(plaster).fillsThePicture()).isTrue();
  }

  @Test
  void wood_with_broad_rings_is_one_by_its_colour() {
    Bitmap wood = painted((x, y) -> rings(x, 40));
    assertThat(Surface.of(wood).relief()).isGreaterThan(0.15);
    assertThat(Surface.of(wood).color()).isCloseTo(40, within(1.0));
    assertThat(Surface.of(wood).fillsThePicture()).isTrue();
  }

  @Test
  void fog_of_a_weak_colour_and_a_wash_of_a_strong_one_are_none() {
    assertThat(Surface.of(painted((x, y) -> rings(x, 15))).fillsThePicture()).isFalse();
    assertThat(Surface.of(painted((x, y) -> rings(x, 100))).fillsThePicture()).isFalse();
  }

  @Test
  void places_are_squares_of_the_picture() {
    // Half black, half white: their means deviate by half of the range.
    Bitmap halves =
        painted((x, y) -> x < WIDTH / 2 ? new int[] {0, 0, 0} : new int[] {200, 200, 200});
    assertThat(Surface.of(halves).relief()).isCloseTo(0.5, within(1e-9));
    assertThat(Surface.of(halves).evenness()).isZero();
  }

  @Test
  void a_gray_picture_is_measured_like_its_copy_in_colours() {
    Bitmap colors = painted((x, y) -> new int[] {x * y % 200, x * y % 200, x * y % 200});
    byte[] samples = new byte[WIDTH * HEIGHT];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = colors.samples()[3 * i];
    }
    Bitmap gray = new Bitmap(WIDTH, HEIGHT, PixelLayout.GRAY, 8, samples);
    assertThat(Surface.of(gray)).isEqualTo(Surface.of(colors));
  }

  /** Broad waves of light, all of one colour. */
  private static int[] rings(int x, int spread) {
    int light = 110 + (int) (30 * Math.sin(x / 20.0));
    return new int[] {light + spread, light + spread / 2, light};
  }

  private static Bitmap painted(Paint paint) {
    byte[] rgb = new byte[3 * WIDTH * HEIGHT];
    for (int y = 0, i = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        for (int channel : paint.at(x, y)) {
          rgb[i++] = (byte) Math.max(0, Math.min(255, channel));
        }
      }
    }
    return new Bitmap(WIDTH, HEIGHT, PixelLayout.RGB, 8, rgb);
  }
}
