package org.imagelake.pipeline.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.imagelake.pipeline.LocalSpark;
import org.junit.jupiter.api.Test;

/** What files say of themselves is bounded before it reaches the page. */
class JsonRowsTest {
  private static Dataset<Row> ask(String sql) {
    return LocalSpark.session().sql(sql);
  }

  @Test
  void long_texts_are_cut_and_say_so() {
    JsonNode row =
        JsonRows.details(
                ask("SELECT repeat('x', 10240) AS caption, repeat('p', 3000) AS path, 'a' AS make"))
            .get(0);

    assertThat(row.get("caption").asText()).hasSize(600 + "… (10,240 characters)".length());
    assertThat(row.get("caption").asText()).endsWith("x… (10,240 characters)");
    assertThat(row.get("path").asText()).hasSize(3_000);
    assertThat(row.get("make").asText()).isEqualTo("a");
  }

  @Test
  void a_cut_splits_no_character() {
    JsonNode row = JsonRows.details(ask("SELECT concat('x', repeat('🌊', 400)) AS caption")).get(0);

    assertThat(row.get("caption").asText()).contains("🌊… (801 characters)");
  }

  @Test
  void long_lists_are_cut_at_any_depth() {
    JsonNode row =
        JsonRows.details(ask("SELECT named_struct('keywords', sequence(1, 5000)) AS description"))
            .get(0);

    assertThat(row.at("/description/keywords")).hasSize(41);
    assertThat(row.at("/description/keywords/40").asText()).isEqualTo("… 5,000 in all");
  }

  @Test
  void answers_keep_what_is_null_and_rows_leave_it_out() {
    assertThat(JsonRows.first(ask("SELECT 1 AS a, CAST(NULL AS INT) AS b"), 1).get(0).has("b"))
        .isTrue();
    assertThat(JsonRows.details(ask("SELECT 1 AS a, CAST(NULL AS INT) AS b")).get(0).has("b"))
        .isFalse();
  }
}
