package org.imagelake.pipeline.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.imagelake.pipeline.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableNameTest {
  @Test
  void a_name_is_taken_apart_and_every_part_quoted() {
    TableName name = TableName.parse("shelf.`my photos`.`2024`.`a``b`");
    assertThat(name.parts()).containsExactly("shelf", "my photos", "2024", "a`b");
    assertThat(name.quoted()).isEqualTo("`shelf`.`my photos`.`2024`.`a``b`");
    assertThat(name.quotedNamespace()).isEqualTo("`shelf`.`my photos`.`2024`");
    assertThat(name).hasToString("shelf.`my photos`.`2024`.`a``b`");
    assertThat(TableName.parse(name.quoted())).isEqualTo(name);
    assertThat(TableName.parse(name.toString())).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "images",
        "lake.images",
        "a.b.",
        "a..c",
        "a.b.c; DROP TABLE a.b.c",
        "a.b.c d",
        "a.b.`c"
      })
  void what_is_no_name_of_a_table_in_a_catalog_is_refused(String text) {
    assertThatThrownBy(() -> TableName.parse(text))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--table " + text + ": ")
        .hasMessageContaining("CATALOG.DB.TABLE");
  }
}
