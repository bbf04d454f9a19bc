package org.imagelake.image.enhance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imagelake.image.enhance.AutoPlanTest.flagged;

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
  void does_not_count_what_the_dark_hid() {
    assertThat(Verdict.improved(flagged("dark"), flagged("noisy"))).isTrue();
  }
}
