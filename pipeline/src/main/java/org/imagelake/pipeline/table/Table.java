package org.imagelake.pipeline.table;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.imagelake.sql.RecordType;

/**
 * A table of the lake: a folder of Parquet files.
 *
 * @param name folder in the lake and name of the view
 * @param description one sentence for people
 * @param row record that the columns come from
 * @param key columns that are the same in the rows of several runs on one thing, the latest of
 *     which counts; empty when a run replaces the whole table, or every row is a thing of its own
 */
public record Table(
    String name, String description, Class<? extends Record> row, List<String> key) {
  /** Whether the rows of the latest run are the table, and those of earlier ones its history. */
  public boolean isReplacedByRun() {
    return key.isEmpty() && hasRuns();
  }

  /** Whether rows belong to the run that wrote them: true of all but the table of runs itself. */
  public boolean hasRuns() {
    return !row.equals(RunRow.class);
  }

  public StructType schema() {
    return RecordType.of(row).schema();
  }

  /** The columns in their order. */
  public Column[] columns() {
    return Arrays.stream(schema().fieldNames()).map(functions::col).toArray(Column[]::new);
  }
}
