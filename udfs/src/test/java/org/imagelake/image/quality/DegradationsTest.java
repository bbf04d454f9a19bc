package org.imagelake.image.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The copies that issues are fitted on and measured by. */
class DegradationsTest {
  static final List<String> SAME_SIZE =
      Degradations.ISSUES.stream().filter(issue -> !issue.equals("low_resolution")).toList();

  private static final HeapPixels CLEAN = SeededScenes.scene(5, 200, 150);

  @ParameterizedTest
  @FieldSource("SAME_SIZE")
  void areFurtherFromTheOriginalWithEveryStrength(String issue) {
    double before = 0;
    for (int strength = 1; strength <= Degradations.STRENGTHS; strength++) {
      double error = error(Degradations.of(issue, strength, CLEAN, 11));
      assertThat(error).as(issue + " " + strength).isGreaterThan(before);
      before = error;
    }
  }

  @ParameterizedTest
  @FieldSource("SAME_SIZE")
  void areTheSameForTheSameSeed(String issue) {
    assertThat(Degradations.of(issue, 3, CLEAN, 7).raster().rgb())
        .isEqualTo(Degradations.of(issue, 3, CLEAN, 7).raster().rgb());
  }

  @Test
  void lowResolutionHasFewerPixelsWithEveryStrength() {
    HeapPixels large = SeededScenes.scene(5, 800, 600);
    for (int strength = 1; strength < Degradations.STRENGTHS; strength++) {
      assertThat(Degradations.of("low_resolution", strength + 1, large, 1).width())
          .isLessThan(Degradations.of("low_resolution", strength, large, 1).width());
    }
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThatThrownBy(() -> Degradations.of("ugly", 3, CLEAN, 1)).hasMessageContaining("ugly");
    assertThatThrownBy(() -> Degradations.of("dark", 6, CLEAN, 1)).hasMessageContaining("6");
  }

  private static double error(HeapPixels copy) {
    byte[] one = CLEAN.raster().rgb();
    byte[] other = copy.raster().rgb();
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      double difference = (one[i] & 0xFF) - (other[i] & 0xFF);
      sum += difference * difference;
    }
    return sum;
  }
}
