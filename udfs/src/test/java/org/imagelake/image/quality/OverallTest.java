package org.imagelake.image.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What issues and resolution cost; the confidence of an issue that is not near costs nothing. */
class OverallTest {
  private static final double FULL_SIZE = 8;

  private static Issue issue(QualityIssue issue, Double score, double confidence) {
    return new Issue(
        issue.id(),
        score == null ? null : 1.0,
        2.0,
        score,
        confidence,
        score != null && score < 0.5);
  }

  private static Overall of(double score, double confidence) {
    return Overall.of(
        Issues.ALL.stream().map(issue -> issue(issue, score, confidence)).toList(), FULL_SIZE);
  }

  @Test
  void a_picture_far_from_every_threshold_is_of_the_best() {
    Overall overall = of(1, 0.5);

    assertThat(overall.score()).isEqualTo(1);
    assertThat(overall.level()).isEqualTo(QualityLevel.ULTRA);
  }

  @Test
  void an_issue_at_its_threshold_costs_half_of_its_severity() {
    for (QualityIssue issue : Issues.ALL) {
      double score = Overall.of(List.of(issue(issue, 0.5, 0.9)), FULL_SIZE).score();
      assertThat(score).as(issue.id()).isCloseTo(1 - issue.severity() / 2, within(1e-12));
    }
  }

  @Test
  void a_worse_issue_never_scores_higher() {
    double[] scores = {1, 0.9, 0.5, 0.2, 0};
    for (int i = 1; i < scores.length; i++) {
      assertThat(of(scores[i], 0.5).score()).isLessThan(of(scores[i - 1], 0.5).score());
    }
  }

  @Test
  void an_issue_that_cannot_be_told_costs_nothing() {
    assertThat(Overall.of(List.of(issue(new Noisy(), null, 0.9)), FULL_SIZE).score()).isEqualTo(1);
  }

  @Test
  void fewer_pixels_score_lower() {
    assertThat(Overall.of(List.of(), 1).score()).isCloseTo(Math.pow(1 / 8.0, 0.4), within(1e-12));
    assertThat(Overall.of(List.of(), 100).score()).isEqualTo(1);
  }
}
