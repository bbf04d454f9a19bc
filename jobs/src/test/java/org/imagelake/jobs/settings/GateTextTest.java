package org.imagelake.jobs.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.imagelake.image.quality.Issues;
import org.imagelake.image.quality.QualityIssue;
import org.imagelake.pipeline.UsageException;
import org.imagelake.pipeline.gate.Gate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GateTextTest {
  static List<String> issues() {
    return Issues.ALL.stream().map(QualityIssue::id).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "blurry>20%, blurry>20%, 0.2",
    "blurry > .2, blurry>.2, 0.2",
    "failed>=0.5%, failed>=0.5%, 0.005",
    "count<1000, count<1000, 1000",
    "score<=0.5, score<=0.5, 0.5"
  })
  void a_share_is_a_number_or_a_percentage(String given, String text, double bound) {
    Gate gate = parse(given).get(0);

    assertThat(gate.text()).isEqualTo(text);
    assertThat(gate.bound()).isEqualTo(bound);
  }

  @ParameterizedTest
  @MethodSource("issues")
  void every_issue_can_be_a_gate(String issue) {
    assertThat(parse(issue + ">10%")).singleElement().extracting("text").isEqualTo(issue + ">10%");
  }

  @Test
  void several_come_with_commas() {
    assertThat(parse("blurry>20%, failed>1%")).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "blury>0.2, did you mean blurry?",
    "blurry=0.2, a sign (> >= < <=)",
    "blurry, a measure (dark",
    ">0.2, such as blurry>20%",
    "blurry>x, a number",
    "blurry>2, from 0 to 1",
    "blurry>120%, from 0% to 100%",
    "count<10%, without %",
    "score<7, from 0 to 1"
  })
  void what_cannot_be_held_is_refused_with_what_can(String given, String message) {
    assertThatThrownBy(() -> parse(given))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("imagelake.run.fail-on")
        .hasMessageContaining("'" + given + "'")
        .hasMessageContaining(message);
  }

  private static List<Gate> parse(String text) {
    return Settings.load(new Overrides(), Map.of("imagelake.run.fail-on", text), Map.of(), null)
        .gates();
  }
}
