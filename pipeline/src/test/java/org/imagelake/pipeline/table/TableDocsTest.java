package org.imagelake.pipeline.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Rewrite the page with {@code -Dimagelake.docs.rewrite=true}. */
class TableDocsTest {
  private static final Path PAGE = Path.of("..", "docs", "tables.md");

  @Test
  void the_page_says_what_the_records_say() throws IOException {
    String generated = TableDocs.markdown(Tables.ALL);
    if (Boolean.getBoolean("imagelake.docs.rewrite")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, generated);
    }
    assertThat(PAGE).content().isEqualTo(generated);
  }

  @Test
  void every_column_is_described() {
    assertThat(TableDocs.markdown(Tables.ALL).lines().filter(line -> line.endsWith("|  |")))
        .isEmpty();
  }
}
