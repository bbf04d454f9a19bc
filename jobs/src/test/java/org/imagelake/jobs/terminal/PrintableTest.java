package org.imagelake.jobs.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {
  @Test
  void ordinaryTextOfAnyScriptStays() {
    String text = "Straße 東京 👩‍👩‍👧 e\u0301.jpg";
    assertThat(Printable.of(text)).isEqualTo(text);
  }

  @Test
  void escapeSequencesCannotReachTheTerminal() {
    assertThat(Printable.of("a\u001b[31mred\u001b]0;title\u0007"))
        .isEqualTo("a\\u001b[31mred\\u001b]0;title\\u0007");
    assertThat(Printable.of("\u009b31m")).isEqualTo("\\u009b31m");
  }

  @Test
  void linesAndDirectionsStayAsTheyAre() {
    assertThat(Printable.of("a\nb\tc\rd")).isEqualTo("a\\nb\\tc\\rd");
    assertThat(Printable.of("gpj\u202efdp.exe")).isEqualTo("gpj\\u202efdp.exe");
    assertThat(Printable.of("a\u2028b")).isEqualTo("a\\u2028b");
    assertThat(Printable.of("\ud800")).isEqualTo("\\ud800");
  }
}
