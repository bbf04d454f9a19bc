package org.imagelake.pipeline;

import java.io.IOException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.imagelake.pipeline.run.Staging;
import org.imagelake.pipeline.run.Stored;

/** The rows of one table of a lake, wherever they are kept. */
interface TableRows {
  /** The latest row of each key, or the rows of the latest run. */
  Dataset<Row> current();

  /** Every row that is still to be had. */
  Dataset<Row> history();

  /** Whether no run has put rows here. */
  boolean isEmpty();

  /**
   * Adds what a run has made, all of it at one moment; the run must have been recorded.
   *
   * @param rows without the column {@code run_id}
   */
  void publish(Staging staging, Stored rows) throws IOException;
}
