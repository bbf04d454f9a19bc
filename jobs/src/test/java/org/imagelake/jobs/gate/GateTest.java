package org.imagelake.jobs.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.imagelake.pipeline.UsageException;
import org.imagelake.pipeline.summary.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {
  private static final List<String> ISSUES = List.of("blurry", "dark");

  /** Ten images, one failed, two of eight judged ones blurry. */
  private static final Summary TEN =
      summary(10, 1, List.of(new Summary.IssueCount("blurry", 2L, 8L, 0.25)));

  @ParameterizedTest
  @CsvSource({
    "blurry>0.25, true",
    "blurry>=0.25, false",
    "blurry > .2, false",
    "blurry<0.3, false",
    "blurry<=0.2, true",
    "failed>0.1, true",
    "failed>0, false"
  })
  void holdsTheShareOfFlaggedImages(String text, boolean passes) {
    assertThat(Gate.parse(text, ISSUES).check(TEN).passed()).isEqualTo(passes);
  }

  @Test
  void whatWasNotJudgedDoesNotPass() {
    assertThat(Gate.parse("dark>0.5", ISSUES).check(TEN).passed()).isFalse();
    assertThat(Gate.parse("failed>0.5", ISSUES).check(summary(0, 0, List.of())).passed()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"blury>0.2", "blurry=0.2", "blurry>2", "blurry", ">0.2", "blurry>x"})
  void whatCannotBeHeldIsRefused(String text) {
    assertThatThrownBy(() -> Gate.parse(text, ISSUES))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(text);
  }

  private static Summary summary(long images, long failed, List<Summary.IssueCount> issues) {
    Summary.Totals totals =
        new Summary.Totals(images, failed, 0L, 0.0, null, null, null, null, 0L, null, null);
    return new Summary(
        totals, List.of(), List.of(), List.of(), issues, List.of(), List.of(), List.of());
  }
}
