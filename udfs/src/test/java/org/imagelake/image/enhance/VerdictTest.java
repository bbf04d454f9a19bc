package org.imagelake.image.enhance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imagelake.image.enhance.AutoPlanTest.flagged;

import java.util.Set;
import org.imagelake.image.quality.Issue;
import org.junit.jupiter.api.Test;

class VerdictTest {
  @Test
  void is_better_when_an_issue_is_gone() {
    assertThat(Verdict.improved(flagged("color_cast"), flagged())).isTrue();
  }

  @Test
  void is_not_better_when_all_is_as_before() {
    assertThat(Verdict.improved(flagged("color_cast"), flagged("color_cast"))).isFalse();
    assertThat(Verdict.improved(flagged(), flagged())).isFalse();
  }

  @Test
  void is_not_better_when_one_issue_is_traded_for_another() {
    assertThat(Verdict.improved(flagged("dark"), flagged("overexposed"))).isFalse();
    assertThat(Verdict.improved(flagged("undersaturated"), flagged("oversaturated"))).isFalse();
  }

  @Test
  void is_not_better_when_an_issue_cannot_be_told_any_more() {
    assertThat(Verdict.improved(flagged("color_cast"), untold(flagged(), "color_cast"))).isFalse();
    assertThat(
            Verdict.improved(
                flagged("undersaturated"), untold(flagged(), "undersaturated", "color_cast")))
        .isFalse();
  }

  @Test
  void is_better_by_another_issue_that_can_be_told() {
    assertThat(Verdict.improved(flagged("dark", "color_cast"), untold(flagged(), "color_cast")))
        .isTrue();
  }

  /** The same, where these issues could not be measured. */
  private static Appraisal untold(Appraisal appraisal, String... ids) {
    Set<String> untold = Set.of(ids);
    return new Appraisal(
        appraisal.quality(),
        appraisal.issues().stream()
            .map(
                issue ->
                    untold.contains(issue.issue())
                        ? new Issue(issue.issue(), null, issue.threshold(), null, null, null)
                        : issue)
            .toList());
  }

  @Test
  void does_not_count_what_the_dark_hid() {
    assertThat(Verdict.improved(flagged("dark"), flagged("noisy"))).isTrue();
  }
}
