package org.imagelake.jobs.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.imagelake.pipeline.run.RunProgress;
import org.imagelake.pipeline.run.RunProgress.Phase;
import org.junit.jupiter.api.Test;

class ProgressTextTest {
  static RunProgress at(Phase phase, long done, long bytesDone, int seconds) {
    return new RunProgress(
        "r1",
        phase,
        2_500,
        500,
        2_000,
        4_000_000_000L,
        done,
        3,
        bytesDone,
        Duration.ofSeconds(seconds + 2),
        Duration.ofSeconds(seconds));
  }

  @Test
  void saysDoneTotalSpeedFailuresAndTimeLeft() {
    assertThat(ProgressText.of(at(Phase.ANALYZING, 500, 1_000_000_000L, 50)))
        .isEqualTo(
            "500 of 2,000 images (25 %) | 10.0 images/s | 20.0 MB/s | 3 failed | 500 known"
                + " | 2 m 30 s left");
  }

  @Test
  void saysNothingItCannotKnow() {
    assertThat(ProgressText.of(at(Phase.ANALYZING, 0, 0, 0)))
        .isEqualTo("0 of 2,000 images (0 %) | 3 failed | 500 known");
    assertThat(ProgressText.of(at(Phase.FINISHED, 2_000, 4_000_000_000L, 200)))
        .doesNotContain("left");
  }

  @Test
  void phasesBeforeAndAfterHaveTheirOwnWords() {
    assertThat(ProgressText.of(at(Phase.LISTING, 0, 0, 0))).startsWith("listing");
    assertThat(ProgressText.of(at(Phase.COMMITTING, 2_000, 1, 1))).startsWith("committing");
  }

  @Test
  void timesReadAsPeopleSayThem() {
    assertThat(ProgressText.spoken(Duration.ofSeconds(5))).isEqualTo("5 s");
    assertThat(ProgressText.spoken(Duration.ofSeconds(200))).isEqualTo("3 m 20 s");
    assertThat(ProgressText.spoken(Duration.ofSeconds(7_500))).isEqualTo("2 h 05 m");
  }
}
