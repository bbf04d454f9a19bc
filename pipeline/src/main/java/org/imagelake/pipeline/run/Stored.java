package org.imagelake.pipeline.run;

import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Rows that a run has written for itself.
 *
 * @param folder where their files are
 * @param rows what reads them, in the same partitions each time
 */
public record Stored(Path folder, Dataset<Row> rows) {}
