package org.imagelake.image.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Properties;
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
    assertThat(profile.rules()).hasSize(10);
    for (IssueRule rule : profile.rules()) {
      assertThat(rule.score(rule.threshold())).as(rule.issue()).isEqualTo(0.5, within(1e-12));
      assertThat(rule.flags(rule.threshold())).as(rule.issue()).isFalse();
      double beyond = rule.above() ? rule.threshold() * 1.1 : rule.threshold() * 0.9;
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
