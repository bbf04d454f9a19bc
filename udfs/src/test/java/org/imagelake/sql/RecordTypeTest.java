package org.imagelake.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.imagelake.image.Describe;
import org.imagelake.image.metadata.Taken;
import org.imagelake.image.metadata.TimeSource;
import org.imagelake.image.quality.QualityLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordTypeTest {
  private static final SparkSession SPARK = LocalSpark.session();

  record Everything(
      String text,
      @Describe("How many.") Integer number,
      Long large,
      Double real,
      Boolean yes,
      QualityLevel level,
      Instant moment,
      Taken taken,
      List<String> words,
      List<Taken> several,
      Map<String, Long> counts) {}

  private static final Taken TAKEN =
      new Taken(
          LocalDateTime.parse("2020-02-29T12:34:56.789012"), null, null, TimeSource.XMP_ORIGINAL);

  private static final Everything FULL =
      new Everything(
          "ä 🦔",
          1,
          2L,
          0.5,
          true,
          QualityLevel.ULTRA,
          Instant.parse("1969-12-31T23:59:59.999999Z"),
          TAKEN,
          List.of("b", "a"),
          List.of(TAKEN, TAKEN),
          Map.of("CORRUPT", 7L));

  private static final Everything EMPTY =
      new Everything(null, null, null, null, null, null, null, null, null, null, null);

  @ParameterizedTest
  @ValueSource(strings = {"true", "false"})
  void records_go_through_spark_unchanged(String java8) {
    SparkSession session = SPARK.newSession();
    session.conf().set("spark.sql.datetime.java8API.enabled", java8);
    RecordType<Everything> type = RecordType.of(Everything.class);
    Dataset<Row> rows =
        session
            .createDataset(List.of(type.toRow(FULL), type.toRow(EMPTY)), type.encoder())
            .repartition(1);
    assertThat(rows.collectAsList().stream().map(type::fromRow))
        .containsExactlyInAnyOrder(FULL, EMPTY);
  }

  @Test
  void unboxed_counts_become_an_array_of_bigint() {
    record Counted(long[] counts) {}
    RecordType<Counted> type = RecordType.of(Counted.class);
    Row row =
        SPARK
            .createDataset(
                List.of(type.toRow(new Counted(new long[] {1, 1L << 40}))), type.encoder())
            .selectExpr("aggregate(counts, 0L, (sum, count) -> sum + count) AS sum", "counts")
            .first();
    assertThat(row.getLong(0)).isEqualTo(1 + (1L << 40));
    assertThat(type.fromRow(row).counts()).containsExactly(1, 1L << 40);
  }

  @Test
  void a_description_becomes_the_comment_of_its_column() {
    assertThat(RecordType.of(Everything.class).schema().apply("number").getComment().get())
        .isEqualTo("How many.");
  }

  @ParameterizedTest
  @CsvSource({
    "fNumber, f_number",
    "focalLength35mm, focal_length_35mm",
    "contentSha256, content_sha256",
    "dpiX, dpi_x",
    "extensionMatchesFormat, extension_matches_format",
    "iso, iso"
  })
  void column_names_are_snake_case(String component, String column) {
    assertThat(ColumnName.of(component)).isEqualTo(column);
  }
}
