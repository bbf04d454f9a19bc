package org.imagelake.image.enhance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.PixelLayout;
import org.imagelake.image.quality.Issue;
import org.imagelake.image.quality.Issues;
import org.imagelake.image.quality.QualityIssue;
import org.imagelake.image.quality.SeededScenes;
import org.junit.jupiter.api.Test;

class AutoPlanTest {
  private final Bitmap scene = Spoilt.bitmap(SeededScenes.scene(5, 320, 240));

  @Test
  void has_nothing_for_a_picture_without_issues() {
    assertThat(AutoPlan.of(scene, flagged())).isEmpty();
  }

  @Test
  void has_nothing_for_issues_that_nothing_repairs() {
    assertThat(AutoPlan.of(scene, flagged("low_resolution"))).isEmpty();
  }

  @Test
  void keeps_the_order_of_the_enhancements() {
    Bitmap dark = Spoilt.of("dark", 4, Spoilt.of("color_cast", 4, scene, 1), 1);

    List<String> plan = ids(AutoPlan.of(dark, flagged("dark", "color_cast")));

    List<String> order = Enhancements.ALL.stream().map(Enhancement::id).toList();
    assertThat(plan).contains("white_balance", "gamma_correction");
    assertThat(plan).isSortedAccordingTo(Comparator.comparing(order::indexOf));
  }

  @Test
  void takes_noise_away_but_not_from_the_dark() {
    Bitmap dark = Spoilt.of("dark", 4, scene, 1);

    Bitmap noisy = Spoilt.of("noisy", 4, scene, 1);

    assertThat(ids(AutoPlan.of(noisy, flagged("noisy")))).containsExactly("noise_reduction");
    assertThat(ids(AutoPlan.of(dark, flagged("noisy", "dark")))).doesNotContain("noise_reduction");
  }

  @Test
  void brings_a_dark_picture_nearer_to_what_it_was() {
    Bitmap dark = Spoilt.of("dark", 4, scene, 1);

    Bitmap repaired = dark;
    for (PlanStep step : AutoPlan.of(dark, flagged("dark"))) {
      repaired = Enhancements.named(step.enhancement()).apply(repaired, step.argument());
    }

    assertThat(EnhanceScore.of(repaired, scene).ssim())
        .isGreaterThan(EnhanceScore.of(dark, scene).ssim() + 0.3);
  }

  @Test
  void leaves_the_colours_of_black_and_white_pictures_alone() {
    Bitmap gray = Spoilt.of("undersaturated", 5, scene, 1);
    for (int i = 0; i < gray.length(); i += 3) {
      gray.samples()[i] = gray.samples()[i + 1];
      gray.samples()[i + 2] = gray.samples()[i + 1];
    }

    assertThat(AutoPlan.of(gray, flagged("undersaturated", "color_cast"))).isEmpty();
  }

  @Test
  void leaves_a_lit_picture_alone_that_is_called_dark() {
    assertThat(AutoPlan.of(scene, flagged("dark"))).isEmpty();
  }

  @Test
  void brightens_a_dark_picture_with_a_light_place_in_it_that_is_suspected_only() {
    Bitmap dark = Spoilt.of("dark", 4, scene, 1);

    assertThat(ids(AutoPlan.of(dark, suspected("dark", 0.35)))).contains("gamma_correction");
    assertThat(AutoPlan.of(dark, suspected("dark", 0.25))).isEmpty();
    assertThat(AutoPlan.of(scene, suspected("dark", 0.35))).isEmpty();
  }

  @Test
  void takes_grain_away_that_is_likely_and_even() {
    Bitmap noisy = Spoilt.of("noisy", 4, scene, 1);

    assertThat(ids(AutoPlan.of(noisy, suspected("noisy", 0.55)))).contains("noise_reduction");
    assertThat(AutoPlan.of(noisy, suspected("noisy", 0.45))).isEmpty();
  }

  @Test
  void balances_the_white_of_a_picture_of_which_a_part_is_gray() {
    assertThat(ids(AutoPlan.of(tinted(0.3), flagged("color_cast")))).contains("white_balance");
    assertThat(AutoPlan.of(tinted(0.02), flagged("color_cast"))).isEmpty();
  }

  /** Strips of many colours, a share of them gray, all in the light of a lamp. */
  private static Bitmap tinted(double gray) {
    int side = 200;
    byte[] rgb = new byte[3 * side * side];
    for (int y = 0, i = 0; y < side; y++) {
      for (int x = 0; x < side; x++, i += 3) {
        int light = 60 + (x * 7 + y * 3) % 90;
        boolean neutral = x < gray * side;
        int[] color = {(y / 20 + 1) % 3, (y / 20 + 2) % 3, y / 20 % 3};
        double[] lamp = {1.4, 1, 0.6};
        for (int c = 0; c < 3; c++) {
          rgb[i + c] =
              (byte) Math.min(240, lamp[c] * (neutral ? light : light * (0.4 + 0.5 * color[c])));
        }
      }
    }
    return new Bitmap(side, side, PixelLayout.RGB, 8, rgb);
  }

  @Test
  void stretches_the_tones_of_a_scene_but_not_of_a_surface() {
    Bitmap dull = Spoilt.of("low_contrast", 3, scene, 1);
    Bitmap wall = Spoilt.of("low_contrast", 3, scene, 1);
    byte[] samples = wall.samples();
    for (int i = 0; i < wall.length(); i++) {
      samples[i] = (byte) (i / 3 * 31 % 67 + 100); // the same range of tones all over
    }

    assertThat(ids(AutoPlan.of(dull, flagged("low_contrast")))).containsExactly("auto_levels");
    assertThat(AutoPlan.of(wall, flagged("low_contrast"))).isEmpty();
  }

  private static List<String> ids(List<PlanStep> plan) {
    return plan.stream().map(PlanStep::enhancement).toList();
  }

  private static Appraisal suspected(String id, double confidence) {
    List<Issue> issues =
        flagged().issues().stream()
            .map(i -> i.issue().equals(id) ? new Issue(id, 1.0, 1.0, 0.5, confidence, false) : i)
            .toList();
    return new Appraisal(null, issues);
  }

  static Appraisal flagged(String... ids) {
    Set<String> flagged = Set.of(ids);
    List<Issue> issues =
        Issues.ALL.stream()
            .map(QualityIssue::id)
            .map(
                id ->
                    new Issue(
                        id, 1.0, 1.0, 0.5, flagged.contains(id) ? 0.9 : 0.1, flagged.contains(id)))
            .collect(Collectors.toList());
    return new Appraisal(null, issues);
  }
}
