package org.imagelake.image.enhance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.PixelLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every enhancement keeps to. */
class EnhancementsTest {
  /** The order of a plan. */
  private static final List<String> ORDER =
      List.of(
          "deblocking",
          "white_balance",
          "noise_reduction",
          "auto_levels",
          "gamma_correction",
          "histogram_equalization",
          "brightness",
          "contrast",
          "tone_curve",
          "saturation",
          "sharpen",
          "sharpness");

  /** Arguments that change nothing. */
  private static final Map<String, Double> NEUTRAL =
      Map.of(
          "brightness", 1.0,
          "contrast", 1.0,
          "saturation", 1.0,
          "sharpness", 1.0,
          "sharpen", 0.0,
          "gamma_correction", 1.0);

  static Stream<Enhancement> all() {
    return Enhancements.ALL.stream();
  }

  /** Every layout and depth: one pixel, slivers, and a picture that tiles of 8 do not fit. */
  private static List<Bitmap> pictures() {
    Random random = new Random(41);
    List<Bitmap> pictures = new ArrayList<>();
    for (PixelLayout layout : PixelLayout.values()) {
      for (int depth : new int[] {8, 16}) {
        for (int[] size : new int[][] {{1, 1}, {1, 17}, {23, 1}, {2, 2}, {61, 47}}) {
          pictures.add(EnhanceCase.scene(size[0], size[1], layout, depth, random));
        }
      }
    }
    return pictures;
  }

  private static double[] arguments(Argument argument) {
    return new double[] {argument.least(), argument.standard(), argument.most()};
  }

  @Test
  void ids_are_unique_and_stand_in_the_order_of_a_plan() {
    List<String> ids = Enhancements.ALL.stream().map(Enhancement::id).toList();

    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z]+(_[a-z]+)*"));
    assertThat(ORDER.stream().filter(ids::contains).toList()).isEqualTo(ids);
  }

  @ParameterizedTest
  @MethodSource("all")
  void says_what_it_is(Enhancement enhancement) {
    assertThat(enhancement.meaning()).isNotBlank();
    assertThat(enhancement.source()).isNotBlank();
    assertThat(enhancement.argument().meaning()).isNotBlank();
    assertThat(Enhancements.named(enhancement.id())).isSameAs(enhancement);
  }

  @ParameterizedTest
  @MethodSource("all")
  void leaves_its_source_alone_and_keeps_form_and_alpha(Enhancement enhancement) {
    for (Bitmap picture : pictures()) {
      byte[] before = picture.samples().clone();
      for (double argument : arguments(enhancement.argument())) {
        String what = enhancement.id() + "=" + argument + " of " + form(picture);
        Bitmap result = enhancement.apply(picture, argument);

        assertThat(picture.samples()).as(what).isEqualTo(before).isNotSameAs(result.samples());
        assertThat(form(result)).as(what).isEqualTo(form(picture));
        assertThat(alpha(result)).as(what).isEqualTo(alpha(picture));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void gives_the_same_twice(Enhancement enhancement) {
    for (Bitmap picture : pictures()) {
      double argument = enhancement.argument().standard();
      byte[] once = samples(enhancement.apply(picture, argument));

      assertThat(samples(enhancement.apply(picture, argument))).isEqualTo(once);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void changes_nothing_where_its_argument_says_so(Enhancement enhancement) {
    assumeTrue(NEUTRAL.containsKey(enhancement.id()), "no argument is neutral");
    for (Bitmap picture : pictures()) {
      Bitmap result = enhancement.apply(picture, NEUTRAL.get(enhancement.id()));

      assertThat(samples(result)).as(form(picture)).isEqualTo(samples(picture));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void a_step_takes_its_range_and_names_it_to_others(Enhancement enhancement) {
    Argument range = enhancement.argument();
    assertThat(new PlanStep(enhancement.id(), range.least()).toString()).contains("=");
    assertThat(new PlanStep(enhancement.id(), range.most()).toString()).contains("=");
    for (double outside : new double[] {range.least() - 1, range.most() + 1, Double.NaN}) {
      assertThatThrownBy(() -> new PlanStep(enhancement.id(), outside))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageMatching(enhancement.id() + " takes [-0-9.]+ to [-0-9.]+, not [-0-9.NaN]+");
    }
  }

  @Test
  void an_unknown_id_is_told_those_that_there_are() {
    assertThatThrownBy(() -> Enhancements.named("brightnes"))
        .hasMessageContaining("'brightnes'")
        .hasMessageContaining("brightness, contrast");
  }

  private static String form(Bitmap bitmap) {
    return "%dx%d %s of %d bits"
        .formatted(bitmap.width(), bitmap.height(), bitmap.layout(), bitmap.bitDepth());
  }

  private static byte[] samples(Bitmap bitmap) {
    return Arrays.copyOf(bitmap.samples(), bitmap.length());
  }

  /** Empty where there is none. */
  private static byte[] alpha(Bitmap bitmap) {
    ByteArrayOutputStream alpha = new ByteArrayOutputStream();
    int bytes = bitmap.bitDepth() / 8;
    int pixel = bitmap.bytesPerPixel();
    for (int at = pixel - bytes; bitmap.layout().hasAlpha() && at < bitmap.length(); at += pixel) {
      alpha.write(bitmap.samples(), at, bytes);
    }
    return alpha.toByteArray();
  }
}
