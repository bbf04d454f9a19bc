package org.imagelake.image.enhance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.PixelLayout;
import org.junit.jupiter.api.Test;

/** 16 bits: the formulas are those of 8 bits, on 0 to 65535. */
class DeepEnhanceTest {
  private static final Bitmap SHALLOW =
      EnhanceCase.scene(67, 45, PixelLayout.RGBA, 8, new Random(16));

  /** Every byte twice: the same values of 0 to 1. */
  private static final Bitmap DEEP = deep(SHALLOW);

  @Test
  void what_is_truncated_on_8_bits_has_its_fraction_on_16() {
    assertFractions("brightness", 1.3, 1.01);
    assertFractions("brightness", 0.4, 1.01);
    assertFractions("saturation", 0.6, 2);
    assertFractions("sharpness", 0.5, 1.6);
    assertFractions("auto_levels", 2, 1.01);
  }

  @Test
  void contrast_turns_about_the_mean_luma() {
    Bitmap bitmap = gray(0, 100, 200, 60_003);
    // The mean is 15075.75, and 15076 + 0.5 * (0 - 15076) = 7538.
    assertThat(values(Enhancements.named("contrast").apply(bitmap, 0.5)))
        .containsExactly(7538, 7588, 7638, 37_539);
  }

  @Test
  void levels_stretch_to_the_whole_range() {
    assertThat(values(Enhancements.named("auto_levels").apply(gray(1000, 2000, 3000), 0)))
        .containsExactly(0, 32_767, 65_535);
  }

  @Test
  void equalizing_spreads_even_a_few_pixels() {
    // Below 10, 20 and 30 lie none, one and three of the three that are not of the largest value.
    assertThat(values(Enhancements.named("histogram_equalization").apply(gray(10, 20, 20, 30), 0)))
        .containsExactly(0, 21_845, 21_845, 65_535);
  }

  @Test
  void an_edge_is_sharpened_as_it_is_on_8_bits() {
    byte[] expected = Enhancements.named("sharpen").apply(SHALLOW, 1).samples();
    int[] found = values(Enhancements.named("sharpen").apply(DEEP, 1));
    int same = 0;
    for (int i = 0; i < found.length; i++) {
      same += Math.abs(found[i] / 257.0 - (expected[i] & 0xFF)) <= 2 ? 1 : 0;
    }
    // Only where a difference is about as large as the threshold may one of them stay as it is.
    assertThat(same).isGreaterThan(found.length * 95 / 100);
  }

  /** Of what is less than black or more than white, nothing is compared but the clipping. */
  private static void assertFractions(String id, double argument, double most) {
    byte[] expected = Enhancements.named(id).apply(SHALLOW, argument).samples();
    int[] found = values(Enhancements.named(id).apply(DEEP, argument));
    for (int i = 0; i < found.length; i++) {
      assertThat(found[i] / 257.0)
          .as("%s=%s sample %d", id, argument, i)
          .isCloseTo(expected[i] & 0xFF, within(most));
    }
  }

  private static Bitmap gray(int... values) {
    byte[] samples = new byte[2 * values.length];
    for (int i = 0; i < values.length; i++) {
      samples[2 * i] = (byte) (values[i] >> 8);
      samples[2 * i + 1] = (byte) values[i];
    }
    return new Bitmap(values.length, 1, PixelLayout.GRAY, 16, samples);
  }

  private static Bitmap deep(Bitmap shallow) {
    byte[] samples = new byte[2 * shallow.length()];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = shallow.samples()[i / 2];
    }
    return new Bitmap(shallow.width(), shallow.height(), shallow.layout(), 16, samples);
  }

  private static int[] values(Bitmap bitmap) {
    int[] values = new int[bitmap.length() / 2];
    Arrays.setAll(
        values, i -> (bitmap.samples()[2 * i] & 0xFF) << 8 | bitmap.samples()[2 * i + 1] & 0xFF);
    return values;
  }
}
