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

  @Test
  void does_not_count_that_what_blocks_hid_was_suspected_before_and_is_more_so_now() {
    Appraisal before = told(told(flagged("jpeg_artifacts"), "jpeg_artifacts", 0.99), "blurry", 0.5);
    Appraisal after = told(told(flagged(), "jpeg_artifacts", 0.9), "blurry", 0.8);
    assertThat(Verdict.improved(before, after)).isTrue();
    assertThat(Verdict.improved(before, told(after, "jpeg_artifacts", 0.99))).isFalse();
  }

  @Test
  void counts_what_nothing_hid() {
    Appraisal before = told(told(flagged("color_cast"), "color_cast", 0.95), "blurry", 0.5);
    Appraisal after = told(told(flagged(), "color_cast", 0.9), "blurry", 0.7);
    assertThat(Verdict.improved(before, after)).isFalse();
  }

  @Test
  void excuses_nothing_by_an_issue_that_stays_as_it_was() {
    Appraisal before = told(told(told(flagged(), "dark", 0.35), "noisy", 0.4), "color_cast", 0.5);
    Appraisal after = told(told(before, "noisy", 0.9), "color_cast", 0.4);
    assertThat(Verdict.improved(before, after)).isFalse();
  }

  @Test
  void excuses_nothing_that_was_flagged_before() {
    Appraisal before = told(told(flagged("low_contrast"), "low_contrast", 0.9), "color_cast", 0.5);
    Appraisal after = told(told(before, "low_contrast", 0.99), "color_cast", 0.45);
    assertThat(Verdict.improved(before, after)).isFalse();
  }

  private static Appraisal told(Appraisal appraisal, String id, double confidence) {
    return new Appraisal(
        appraisal.quality(),
        appraisal.issues().stream()
            .map(
                issue ->
                    issue.issue().equals(id)
                        ? new Issue(id, 1.0, 1.0, 0.5, confidence, issue.flagged())
                        : issue)
            .toList());
  }
}
