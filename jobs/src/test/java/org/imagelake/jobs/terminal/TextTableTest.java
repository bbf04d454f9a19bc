package org.imagelake.jobs.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
  @Test
  void numbersStandRightAndTextLeft() {
    TextTable table = new TextTable("name", "count").row("a", 5).row("long name", 1234);

    assertThat(table.lines())
        .containsExactly(
            "name       count", //
            "─────────  ─────",
            "a              5",
            "long name   1234");
  }

  @Test
  void wideLettersTakeTwoColumnsAndMarksNone() {
    TextTable table = new TextTable("n", "x").row("東京", "a").row("e\u0301", "b");

    assertThat(table.lines().get(2)).isEqualTo("東京  a");
    assertThat(table.lines().get(3)).isEqualTo("e\u0301     b");
  }

  @Test
  void nullsAreEmptyAndControlCharactersEscaped() {
    TextTable table = new TextTable("a", "b").row(null, "x\u001b[2J");

    assertThat(table.lines().get(2)).isEqualTo("   x\\u001b[2J");
  }

  @Test
  void tooWideCellsAreCutWithAnEllipsis() {
    TextTable table = new TextTable(List.of("a"), 5).row("abcdefg").row("東京都庁");

    assertThat(table.lines()).contains("abcd…", "東京…");
  }

  @Test
  void rowsMustFitTheHeader() {
    TextTable table = new TextTable("a", "b");

    assertThatThrownBy(() -> table.row(1))
        .hasMessageContaining("1 cells")
        .hasMessageContaining("2");
  }
}
