package org.imagelake.jobs.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
  private static final List<String> NAMES = List.of("blurry", "noisy", "color_cast");

  @Test
  void distanceCountsInsertionsDeletionsAndReplacements() {
    assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(Nearest.distance("", "abc")).isEqualTo(3);
    assertThat(Nearest.distance("Same", "sAME")).isZero();
  }

  @Test
  void asksForTheNearestNameOnly() {
    assertThat(Nearest.question("blury", NAMES)).contains("blurry");
    assertThat(Nearest.question("colour_cast", NAMES)).contains("color_cast");
    assertThat(Nearest.question("elephant", NAMES)).isEmpty();
  }
}
