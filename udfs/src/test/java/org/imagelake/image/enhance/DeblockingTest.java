package org.imagelake.image.enhance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.quality.SeededScenes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeblockingTest {
  private static final Bitmap SCENE = Spoilt.bitmap(SeededScenes.scene(5, 640, 480));

  private final Deblocking deblocking = new Deblocking();

  /**
   * The JPEG standard's luma table has 11, 12, 12, 10 and 14 there; times 50 / quality, rounded.
   */
  @ParameterizedTest
  @CsvSource({"40, 15", "30, 19.8", "20, 29.6", "12, 49.2"})
  void finds_the_step_that_a_jpeg_was_quantised_with(int quality, double step) {
    Bitmap copy = Spoilt.jpeg(SCENE, quality);

    assertThat(QuantizationStep.of(copy)).isCloseTo(step, within(0.05 * step));
  }

  @Test
  void finds_no_step_in_a_picture_that_was_no_jpeg() {
    assertThat(QuantizationStep.of(SCENE)).isZero();
  }

  @Test
  void finds_no_step_where_the_blocks_begin_elsewhere() {
    Bitmap copy = Spoilt.jpeg(SCENE, 20);
    byte[] cut = Arrays.copyOfRange(copy.samples(), 3 * 3, copy.length());
    Bitmap shifted = new Bitmap(copy.width(), copy.height() - 1, copy.layout(), 8, cut);

    assertThat(QuantizationStep.of(shifted)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"40", "20", "10"})
  void brings_a_jpeg_nearer_to_what_it_was(int quality) {
    Bitmap copy = Spoilt.jpeg(SCENE, quality);
    Bitmap repaired = deblocking.apply(copy, 1);

    EnhanceScore before = EnhanceScore.of(copy, SCENE);
    EnhanceScore after = EnhanceScore.of(repaired, SCENE);
    assertThat(after.ssim()).isGreaterThan(before.ssim());
    assertThat(after.deltaE()).isLessThan(before.deltaE());
  }

  @Test
  void leaves_what_was_no_jpeg_as_it_is() {
    assertThat(deblocking.apply(SCENE, 1).samples()).isEqualTo(SCENE.samples());
  }
}
