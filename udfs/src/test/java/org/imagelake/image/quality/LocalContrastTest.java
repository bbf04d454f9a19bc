package org.imagelake.image.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntBinaryOperator;
import org.imagelake.image.color.ViewLuma;
import org.junit.jupiter.api.Test;

class LocalContrastTest {
  @Test
  void is_the_range_by_the_lightest_and_glare() {
    assertThat(of(256, 256, (x, y) -> x % 8 < 4 ? 60 : 180))
        .isEqualTo((180 - 60) / 200.0, within(1e-12));
  }

  @Test
  void haze_that_lifts_the_darks_takes_it_away_and_darkness_does_not() {
    double clear = of(256, 256, (x, y) -> x % 8 < 4 ? 20 : 180);
    assertThat(of(256, 256, (x, y) -> x % 8 < 4 ? 120 : 200)).isLessThan(0.5 * clear);
    assertThat(of(256, 256, (x, y) -> x % 8 < 4 ? 5 : 45)).isGreaterThan(0.7 * clear);
  }

  /** Of 64 squares, one may be a caption and four are a subject. */
  @Test
  void one_square_in_twenty_decides() {
    assertThat(of(256, 256, (x, y) -> x < 32 && y < 32 && x % 8 < 4 ? 0 : 200)).isZero();
    assertThat(of(256, 256, (x, y) -> x < 64 && y < 64 && x % 8 < 4 ? 0 : 200)).isGreaterThan(0.9);
  }

  @Test
  void small_pictures_have_one_square() {
    assertThat(of(5, 3, (x, y) -> x * 40)).isEqualTo(160 / 180.0, within(1e-12));
    assertThat(of(1, 1, (x, y) -> 90)).isZero();
  }

  private static double of(int width, int height, IntBinaryOperator luma) {
    byte[] bytes = new byte[width * height];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) luma.applyAsInt(i % width, i / width);
    }
    return LocalContrast.of(new ViewLuma(width, height, bytes));
  }
}
