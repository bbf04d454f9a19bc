package org.imagelake.image.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.imagelake.image.AnalysisSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How the hard cases come out: good pictures are left alone. */
class HardScenesTest {
  @ParameterizedTest
  @EnumSource(HardScenes.class)
  void nothing_is_flagged(HardScenes scene) {
    PixelMeasures found = examine(scene.paint());
    assertThat(found.issues())
        .as("%s", found.issues())
        .noneMatch(issue -> Boolean.TRUE.equals(issue.flagged()));
  }

  @ParameterizedTest
  @EnumSource(HardScenes.class)
  void black_and_white_is_grayscale_and_the_colours_of_others_are_judged(HardScenes scene) {
    PixelMeasures found = examine(scene.paint());
    boolean gray = found.colors().grayscale();
    assertThat(gray).isEqualTo(scene == HardScenes.BLACK_AND_WHITE);
    for (String issue : List.of("undersaturated", "color_cast")) {
      assertThat(issue(found, issue).measured() == null).as(issue).isEqualTo(gray);
      assertThat(issue(found, issue).flagged() == null).as(issue).isEqualTo(gray);
      assertThat(issue(found, issue).confidence() == null).as(issue).isEqualTo(gray);
    }
  }

  /** The same scenes with what they are mistaken for. */
  @Test
  void the_fault_itself_is_still_seen() {
    assertFlags("dark", HardScenes.SHALLOW_FOCUS);
    assertFlags("overexposed", HardScenes.HIGH_KEY);
    assertFlags("low_contrast", HardScenes.FOG);
    assertFlags("blurry", HardScenes.SHALLOW_FOCUS);
    assertFlags("undersaturated", HardScenes.SHALLOW_FOCUS);
    assertFlags("noisy", HardScenes.SNOW);
    assertFlags("color_cast", HardScenes.FOG);
  }

  private static void assertFlags(String id, HardScenes scene) {
    PixelMeasures found = examine(Degradations.of(id, 4, scene.paint(), 3));
    assertThat(issue(found, id).flagged()).as(scene + " " + issue(found, id)).isTrue();
  }

  private static Issue issue(PixelMeasures measures, String id) {
    return measures.issues().stream().filter(i -> i.issue().equals(id)).findFirst().orElseThrow();
  }

  private static PixelMeasures examine(HeapPixels pixels) {
    return PixelExaminer.examine(
        pixels, 1, false, pixels.width(), pixels.height(), AnalysisSettings.DEFAULT);
  }
}
