package org.imagelake.jobs.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.imagelake.jobs.settings.Overrides;
import org.imagelake.jobs.settings.Settings;
import org.junit.jupiter.api.Test;

/** Rewrite the page with {@code -Dimagelake.docs.rewrite=true}. */
class ApiPageTest {
  private static final Path PAGE = Path.of("..", "docs", "http.md");

  @Test
  void the_page_says_what_the_document_says() throws IOException {
    String generated = markdown();
    if (Boolean.getBoolean("imagelake.docs.rewrite")) {
      Files.writeString(PAGE, generated);
    }
    assertThat(PAGE).content().isEqualTo(generated);
  }

  @Test
  void every_field_of_requests_and_jobs_is_described() {
    String requests = markdown().split("\n## Rows\n", 2)[0];
    assertThat(requests.lines().filter(line -> line.startsWith("| `") && line.endsWith("|  |")))
        .isEmpty();
  }

  private static String markdown() {
    int mostPaths = Settings.load(new Overrides(), Map.of(), Map.of(), null).serve().paths();
    JsonNode document =
        Tree.JSON.valueToTree(
            ApiDocument.of(
                HttpService.endpoints(null, null, null, mostPaths, false), mostPaths, false));
    return ApiPage.markdown(document);
  }
}
