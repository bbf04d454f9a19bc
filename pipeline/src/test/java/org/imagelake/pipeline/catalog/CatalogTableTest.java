package org.imagelake.pipeline.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.imagelake.pipeline.UsageException;
import org.imagelake.pipeline.table.Table;
import org.imagelake.pipeline.table.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

class CatalogTableTest {
  private static final TableName IMAGES =
      TableName.parse(Catalogs.NAME + ".`my photos`.`images-1`");
  private static final String EARLY = "r20260101T000000000Z-00000001";
  private static final String LATE = "r20260102T000000000Z-00000002";

  static final List<Table> FILLED = List.of(Tables.IMAGES, Tables.CONVERSIONS, Tables.ENHANCEMENTS);

  @TempDir Path folder;

  private static CatalogTable images(SparkSession session) {
    return CatalogTable.open(session, IMAGES, Tables.IMAGES);
  }

  /** Rows as a run has them: every column, most of them null; the length tells runs apart. */
  private Dataset<Row> rows(SparkSession session, String runId, long length, int from, int to) {
    Dataset<Row> rows = session.range(from, to).toDF("n");
    for (String column : Tables.IMAGES.schema().fieldNames()) {
      rows =
          rows.withColumn(
              column, functions.lit(null).cast(Tables.IMAGES.schema().apply(column).dataType()));
    }
    return rows.withColumn("path", functions.expr("concat('file:/p', n)"))
        .withColumn("run_id", functions.lit(runId))
        .withColumn("length", functions.lit(length))
        .drop("n");
  }

  private static List<Row> lengths(CatalogTable table) {
    return table.rows().groupBy("length").count().orderBy("length").collectAsList();
  }

  private static Dataset<Row> snapshots(SparkSession session) {
    return session.table(IMAGES.quoted() + ".snapshots");
  }

  @ParameterizedTest
  @FieldSource("FILLED")
  void a_table_that_is_made_has_our_columns_with_their_comments(Table table) {
    for (Catalogs catalog : Catalogs.values()) {
      SparkSession session = catalog.session(folder);
      TableName name = TableName.parse(Catalogs.NAME + "." + catalog + "." + table.name());
      CatalogTable opened = CatalogTable.open(session, name, table);
      assertThat(opened.rows().schema()).as("before it is there").isEqualTo(table.schema());
      opened.merge(opened.rows(), EARLY);
      assertThat(session.table(name.quoted()).schema()).isEqualTo(table.schema());
      assertThat(session.table(name.quoted() + ".snapshots").count()).as("no rows").isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_key_that_is_there_is_updated_and_another_inserted_in_one_snapshot(Catalogs catalog) {
    SparkSession session = catalog.session(folder);
    images(session).merge(rows(session, EARLY, 1, 0, 4), EARLY);
    images(session).merge(rows(session, LATE, 2, 3, 6), LATE);

    assertThat(lengths(images(session)))
        .extracting(Row::toString)
        .containsExactly("[1,3]", "[2,3]");
    assertThat(snapshots(session).selectExpr("summary['imagelake.run-id']").collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactly(EARLY, LATE);
  }

  @Test
  void what_a_later_run_found_stays_when_an_earlier_one_ends_after_it() {
    SparkSession session = Catalogs.HADOOP.session(folder);
    images(session).merge(rows(session, LATE, 2, 0, 2), LATE);
    images(session).merge(rows(session, EARLY, 1, 0, 3), EARLY);
    assertThat(lengths(images(session)))
        .extracting(Row::toString)
        .containsExactly("[1,1]", "[2,2]");
  }

  @ParameterizedTest
  @EnumSource
  void of_many_writers_at_once_nobody_loses_a_row(Catalogs catalog) throws Exception {
    int writers = 3;
    int merges = 2;
    ExecutorService pool = Executors.newFixedThreadPool(writers);
    try {
      List<Callable<Void>> work =
          IntStream.range(0, writers)
              .<Callable<Void>>mapToObj(writer -> () -> write(catalog, writer, merges))
              .toList();
      for (Future<Void> done : pool.invokeAll(work)) {
        done.get();
      }
    } finally {
      pool.shutdown();
    }
    SparkSession session = catalog.session(folder);
    Dataset<Row> rows = images(session).rows();
    // Writer w has the keys 5w to 5w+9: every second five are written by two.
    assertThat(rows.count()).isEqualTo(5 * writers + 5);
    assertThat(rows.select("path").distinct().count()).isEqualTo(rows.count());
    assertThat(rows.selectExpr("max(length)", "min(length)").first()).hasToString("[1,1]");
    assertThat(snapshots(session).count()).isEqualTo(writers * merges);
  }

  private Void write(Catalogs catalog, int writer, int merges) {
    SparkSession session = catalog.session(folder);
    for (int merge = 0; merge < merges; merge++) {
      String runId = "r2026010%dT000000000Z-0000000%d".formatted(merge + 1, writer);
      images(session).merge(rows(session, runId, merge, 5 * writer, 5 * writer + 10), runId);
    }
    return null;
  }

  @Test
  void partitions_order_and_further_columns_of_a_table_are_left_alone() {
    SparkSession session = Catalogs.HADOOP.session(folder);
    images(session).merge(rows(session, EARLY, 1, 0, 3), EARLY);
    String name = IMAGES.quoted();
    session.sql("ALTER TABLE " + name + " ADD COLUMNS (album STRING FIRST)");
    session.sql("UPDATE " + name + " SET album = 'mine'");
    session.sql(
        "CREATE TABLE "
            + Catalogs.NAME
            + ".lake.other PARTITIONED BY (bucket(2, path)) AS SELECT * FROM "
            + name);
    TableName other = TableName.parse(Catalogs.NAME + ".lake.other");

    CatalogTable table = CatalogTable.open(session, other, Tables.IMAGES);
    table.merge(rows(session, LATE, 2, 2, 8), LATE);
    assertThat(lengths(table)).extracting(Row::toString).containsExactly("[1,2]", "[2,6]");
    assertThat(session.table(other.quoted()).where("album = 'mine'").count()).isEqualTo(3);
    assertThat(session.table(other.quoted() + ".files").select("partition").distinct().count())
        .isEqualTo(2);
  }

  @Test
  void a_table_without_our_columns_is_refused_with_what_adds_them() {
    SparkSession session = Catalogs.HADOOP.session(folder);
    images(session).merge(rows(session, EARLY, 1, 0, 3), EARLY);
    String name = IMAGES.quoted();
    session.sql(
        "ALTER TABLE " + name + " DROP COLUMNS (phash, pixels.dpi_x, issues.element.score)");
    assertThatThrownBy(() -> images(session))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("pixels.dpi_x DOUBLE, issues.element.score DOUBLE, phash BIGINT");

    session.sql(
        "ALTER TABLE "
            + name
            + " ADD COLUMNS (pixels.dpi_x DOUBLE, issues.element.score DOUBLE, phash BIGINT)");
    images(session).merge(rows(session, LATE, 2, 2, 8), LATE);
    assertThat(images(session).rows().count()).isEqualTo(8);
  }

  @Test
  void a_table_with_columns_of_other_types_is_refused() {
    SparkSession session = Catalogs.HADOOP.session(folder);
    session.sql(
        "CREATE TABLE " + IMAGES.quoted() + " (path STRING, length STRING, gps STRUCT<mine: INT>)");
    assertThatThrownBy(() -> images(session))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("length is STRING, expected BIGINT")
        .hasMessageContaining("gps.mine stands within a column of ours");
  }
}
