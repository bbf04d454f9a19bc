package org.imagelake.image.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class IssueProfilesTest {
  static final java.util.List<String> PROFILES = IssueProfiles.IDS;

  @ParameterizedTest
  @FieldSource("PROFILES")
  void everyProfileJudgesTheTenIssuesInOrder(String id) {
    IssueProfile profile = IssueProfiles.named(id);
    if (!id.equals("cleanvision")) {
      assertThat(profile.rules()).hasSize(10);
    }
    for (IssueRule rule : profile.rules()) {
      assertThat(rule.score(rule.threshold())).as(rule.issue()).isEqualTo(0.5, within(1e-12));
      assertThat(rule.flags(rule.threshold())).as(rule.issue()).isFalse();
      double step = 0.1 * Math.abs(rule.threshold());
      double beyond = rule.threshold() + (rule.above() ? step : -step);
      assertThat(rule.flags(beyond)).as(rule.issue()).isTrue();
      assertThat(rule.score(beyond)).as(rule.issue()).isLessThan(0.5);
      assertThat(rule.confidence(beyond)).isGreaterThan(rule.confidence(rule.threshold()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "dark,brightness,false,85",
    "overexposed,brightness,true,200",
    "low_contrast,contrast,false,30",
    "blurry,sharpness,false,50",
    "undersaturated,saturation,false,50",
    "oversaturated,saturation,true,200",
    "color_cast,channel_imbalance,true,20",
    "noisy,noise,true,15",
    "low_resolution,megapixels,false,0.5"
  })
  void legacyKeepsTheFoundingRules(String issue, String measure, boolean above, double threshold) {
    IssueProfile legacy = IssueProfiles.named("legacy");
    assertThat(legacy.fullSizeColor()).isTrue();
    IssueRule rule =
        legacy.rules().stream().filter(r -> r.issue().equals(issue)).findFirst().orElseThrow();
    assertThat(rule.measure().id()).isEqualTo(measure);
    assertThat(rule.above()).isEqualTo(above);
    assertThat(rule.threshold()).isEqualTo(threshold);
  }

  @Test
  void cleanVisionJudgesThreeIssuesAndLeavesTheOthersOut() {
    IssueProfile profile = IssueProfiles.named("cleanvision");
    assertThat(profile.rules())
        .extracting(IssueRule::issue)
        .containsExactly("dark", "overexposed", "blurry");
    assertThat(profile.rule("noisy")).isEmpty();
    assertThat(Issue.notJudged("noisy"))
        .isEqualTo(new Issue("noisy", null, null, null, null, null));
  }

  @Test
  void aProfileCanBeGivenAsItsText() {
    String text =
        Issues.ALL.stream()
                .map(issue -> issue.id() + ".measure = none\n")
                .filter(line -> !line.startsWith("dark"))
                .collect(Collectors.joining())
            + "dark.measure = brightness\ndark.flagged = below 80\ndark.spread = 20\n";
    IssueProfile profile = IssueProfiles.named(text);
    assertThat(profile.rules()).hasSize(1);
    Issue dark = judge(profile, 60);
    assertThat(dark.measured()).isEqualTo(60, within(1e-9));
    assertThat(dark.flagged()).isTrue();
    assertThat(dark.confidence()).isEqualTo(1 / (1 + Math.exp(-1)), within(1e-9));
    assertThat(judge(profile, 100).flagged()).isFalse();
  }

  private static Issue judge(IssueProfile profile, int gray) {
    long[] counts = new long[256];
    counts[gray] = 1;
    return profile.judge(new Evidence(1, new LumaHistogram(counts), null, null, null, null)).get(0);
  }

  @Test
  void anUnknownMeasureIsAnErrorThatListsThoseThereAre() {
    assertThatThrownBy(() -> IssueProfiles.named("dark.measure = beauty\ndark.flagged = below 1\n"))
        .hasMessageContaining("beauty")
        .hasMessageContaining("brightness");
  }

  @Test
  void anUnknownProfileIsAnErrorThatListsThoseThereAre() {
    assertThatThrownBy(() -> IssueProfiles.named("strict"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("strict")
        .hasMessageContaining("default")
        .hasMessageContaining("legacy");
  }

  @Test
  void aWrongFileIsAnErrorThatNamesTheKey() {
    Properties properties = new Properties();
    properties.setProperty("dark.measure", "brightness");
    properties.setProperty("dark.flagged", "under 85");
    assertThatThrownBy(() -> IssueProfileFile.parse("mine", properties))
        .hasMessageContaining("mine")
        .hasMessageContaining("dark.flagged")
        .hasMessageContaining("under 85");
  }
}
