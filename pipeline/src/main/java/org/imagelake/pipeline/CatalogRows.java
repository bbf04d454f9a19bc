package org.imagelake.pipeline;

import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.imagelake.pipeline.catalog.CatalogTable;
import org.imagelake.pipeline.run.Staging;
import org.imagelake.pipeline.run.Stored;

/** A table of a catalog, which has one row for each key: what was before is in its snapshots. */
record CatalogRows(CatalogTable table) implements TableRows {
  @Override
  public Dataset<Row> current() {
    return table.rows();
  }

  @Override
  public Dataset<Row> history() {
    return table.rows();
  }

  @Override
  public boolean isEmpty() {
    return !table.exists();
  }

  @Override
  public void publish(Staging staging, Stored rows) {
    table.merge(rows.rows().withColumn("run_id", lit(staging.runId())), staging.runId());
  }
}
