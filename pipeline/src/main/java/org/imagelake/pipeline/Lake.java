package org.imagelake.pipeline;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.imagelake.pipeline.table.RunRow;

/** The tables in one folder; what an unfinished run wrote is not in them. */
public final class Lake {
  private Lake() {}

  /** Opens the folder, which may not exist yet: the tables are then empty. */
  public static Lake open(SparkSession spark, String folder) {
    throw new UnsupportedOperationException("being written");
  }

  /** The folder, fully qualified. */
  public String folder() {
    throw new UnsupportedOperationException("being written");
  }

  /** The latest committed row of each path. */
  public Dataset<Row> images() {
    throw new UnsupportedOperationException("being written");
  }

  /** Every committed row of the table images. */
  public Dataset<Row> imagesHistory() {
    throw new UnsupportedOperationException("being written");
  }

  public Dataset<Row> runs() {
    throw new UnsupportedOperationException("being written");
  }

  /** The runs, newest first. */
  public List<RunRow> runRows(int limit) {
    throw new UnsupportedOperationException("being written");
  }

  /** Makes the temporary views {@code images}, {@code images_history} and {@code runs}. */
  public void registerViews() {
    throw new UnsupportedOperationException("being written");
  }
}
