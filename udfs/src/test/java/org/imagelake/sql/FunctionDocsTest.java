package org.imagelake.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Rewrite the page with {@code -Dimagelake.docs.rewrite=true}. */
class FunctionDocsTest {
  private static final Path PAGE = Path.of("..", "docs", "functions.md");

  @Test
  void the_page_says_what_the_registry_says() throws IOException {
    String generated = FunctionDocs.markdown();
    if (Boolean.getBoolean("imagelake.docs.rewrite")) {
      Files.writeString(PAGE, generated);
    }
    assertThat(PAGE).content().isEqualTo(generated);
  }

  @Test
  void every_field_is_described() {
    assertThat(FunctionDocs.markdown().lines().filter(line -> line.endsWith("|  |"))).isEmpty();
  }
}
