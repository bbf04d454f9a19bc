package org.imagelake.pipeline.catalog;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.imagelake.pipeline.table.Table;
import scala.jdk.javaapi.CollectionConverters;

/**
 * MERGE by key, each of our columns by its name: a table may have its own order of columns, its own
 * partitions and columns beside ours, which updates leave alone.
 */
final class Merge {
  /** Iceberg notes it in the summary of each snapshot that the session makes. */
  private static final String RUN_OF_SNAPSHOT =
      "spark.sql.iceberg.snapshot-property.imagelake.run-id";

  private static final String ROWS = "rows_of_run";
  private static final String RUN_ID = "run_id";

  private final SparkSession spark;
  private final TableName name;
  private final Table table;

  Merge(SparkSession spark, TableName name, Table table) {
    this.spark = spark;
    this.name = name;
    this.table = table;
  }

  /** Merges, and again when another writer was faster. */
  void run(Dataset<Row> rows, String runId) {
    spark.conf().set(RUN_OF_SNAPSHOT, runId);
    for (int attempt = 1; ; attempt++) {
      spark.catalog().refreshTable(name.quoted());
      try {
        once(rows);
        return;
      } catch (Exception e) { // Scala throws checked ones, undeclared
        if (!WriteConflict.causes(e)) {
          throw e;
        }
        if (attempt == WriteConflict.ATTEMPTS) {
          throw new UncheckedIOException(
              "cannot merge into %s: others changed it during each of %d attempts"
                  .formatted(name, attempt),
              new IOException(e));
        }
        WriteConflict.pauseAfter(attempt, e);
      }
    }
  }

  private void once(Dataset<Row> rows) {
    Map<String, Column> values = new HashMap<>();
    for (String column : table.schema().fieldNames()) {
      values.put(column, ours(column));
    }
    var assignments = scala.collection.immutable.Map.from(CollectionConverters.asScala(values));
    Column notNewer = theirs(RUN_ID).isNull().or(theirs(RUN_ID).leq(ours(RUN_ID)));
    rows.as(ROWS)
        .mergeInto(name.quoted(), sameKey())
        .whenMatched(notNewer)
        .update(assignments)
        .whenNotMatched()
        .insert(assignments)
        .merge();
  }

  private Column sameKey() {
    return table.key().stream()
        .map(column -> theirs(column).equalTo(ours(column)))
        .reduce(Column::and)
        .orElseThrow();
  }

  private Column theirs(String column) {
    return col(name.quoted() + "." + column);
  }

  private static Column ours(String column) {
    return col(ROWS + "." + column);
  }
}
