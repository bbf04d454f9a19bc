package org.imagelake.image.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.IntBinaryOperator;
import org.imagelake.image.color.ViewLuma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdgeSharpnessTest {
  private static final int SIDE = 10 * Tiles.SIZE;

  /** A step of height h has a Laplacian of h twice and a gradient of h twice: 2 h² / (2 h² + 8). */
  @ParameterizedTest
  @ValueSource(ints = {60, 120, 240})
  void a_step_has_one_whatever_its_height(int height) {
    assertThat(of(SIDE, SIDE, (x, y) -> x % Tiles.SIZE < 16 ? 0 : height))
        .isCloseTo(1, within(0.2));
  }

  @Test
  void the_wider_an_edge_is_the_less() {
    double sharp = of(SIDE, SIDE, (x, y) -> ramp(x, 1));
    double soft = of(SIDE, SIDE, (x, y) -> ramp(x, 4));
    double blurred = of(SIDE, SIDE, (x, y) -> ramp(x, 12));
    assertThat(soft).isLessThan(0.5 * sharp);
    assertThat(blurred).isLessThan(0.5 * soft);
  }

  @Test
  void white_noise_has_five() {
    Random random = new Random(7);
    assertThat(of(SIDE, SIDE, (x, y) -> 128 + (int) (20 * random.nextGaussian())))
        .isCloseTo(5, within(0.5));
  }

  /** A shallow depth of field: one tile in ten is sharp. */
  @Test
  void a_sharp_subject_before_a_soft_ground_is_sharp() {
    double subject = of(SIDE, SIDE, (x, y) -> y < Tiles.SIZE ? ramp(x, 1) : ramp(x, 12));
    assertThat(subject).isGreaterThan(0.7 * of(SIDE, SIDE, (x, y) -> ramp(x, 1)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 9, 31, 5000})
  void pictures_without_a_whole_tile_count_as_one(int height) {
    Random random = new Random(7);
    double found = of(20, height, (x, y) -> random.nextInt(256));
    assertThat(found).isBetween(1.0, 6.0);
  }

  @Test
  void nothing_has_none() {
    assertThat(of(50, 70, (x, y) -> 90)).isZero();
  }

  private static int ramp(int x, int width) {
    int fromMiddle = Math.abs(x % Tiles.SIZE - 16);
    return Math.max(0, Math.min(200, (12 - fromMiddle) * 200 / width));
  }

  private static double of(int width, int height, IntBinaryOperator luma) {
    byte[] bytes = new byte[width * height];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.max(0, Math.min(255, luma.applyAsInt(i % width, i / width)));
    }
    return EdgeSharpness.of(new SmallLuma(new ViewLuma(width, height, bytes)));
  }
}
