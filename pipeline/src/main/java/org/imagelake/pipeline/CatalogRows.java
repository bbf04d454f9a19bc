package org.imagelake.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.imagelake.pipeline.catalog.CatalogTable;
import org.imagelake.pipeline.run.LakeFolders;
import org.imagelake.pipeline.run.Staging;
import org.imagelake.pipeline.run.Stored;
import org.imagelake.pipeline.table.Table;

/**
 * A table of a catalog, which has one row for each key: what was before is in its snapshots. Rows
 * with an error are kept in the lake as well, one for each attempt, as snapshots expire and nobody
 * could say how often an image has failed.
 *
 * @param failures every row with an error; only our own runs read it
 */
record CatalogRows(CatalogTable table, FolderRows failures) implements TableRows {
  private static final String FOLDER = "_failures/";

  /**
   * Beside a lake.
   *
   * @param recorded ids of the runs in the table runs
   */
  static CatalogRows of(
      SparkSession spark,
      LakeFolders folders,
      Table table,
      CatalogTable catalogTable,
      Supplier<Set<String>> recorded) {
    Table failures =
        new Table(FOLDER + table.name(), table.description(), table.row(), table.key());
    return new CatalogRows(catalogTable, new FolderRows(spark, folders, failures, recorded));
  }

  @Override
  public Dataset<Row> current() {
    return table.rows();
  }

  @Override
  public Dataset<Row> history() {
    Dataset<Row> others =
        table.rows().where(col("error").isNull().or(not(col("run_id").isin(runsThatFailed()))));
    return others.unionAll(failures.history());
  }

  /** Whose rows with an error are in the lake; others were made before that, or by other lakes. */
  private Object[] runsThatFailed() {
    try {
      return failures
          .folders()
          .runFolders(failures.table(), failures.spark().sparkContext().hadoopConfiguration())
          .stream()
          .map(LakeFolders::runIdOf)
          .toArray();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look into " + failures.folders().root(), e);
    }
  }

  @Override
  public boolean isEmpty() {
    return !table.exists();
  }

  /** An attempt counts before its row is seen: a run that dies in between has tried. */
  @Override
  public void publish(Staging staging, Stored rows) throws IOException {
    Dataset<Row> failed =
        rows.rows().where(col("error").isNotNull().and(col("vanished_at").isNull()));
    if (!failed.isEmpty()) {
      Stored kept = staging.keep("failures", failed);
      staging.publish(failures.table(), kept);
      staging.forget(kept);
    }
    table.merge(rows.rows().withColumn("run_id", lit(staging.runId())), staging.runId());
  }
}
