package org.imagelake.pipeline;

import java.util.Set;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.imagelake.image.Limits;
import org.imagelake.pipeline.run.ProgressCounters;
import org.imagelake.pipeline.run.RunCounts;
import org.imagelake.pipeline.table.Table;

/** What one kind of run does with every image, and where its rows go. */
interface ImageWork {
  /** The table that it fills: one row per listed image that is not known yet. */
  Table table();

  /** Rows of another version are not comparable: such images are done again. */
  String version();

  /** What was asked of each image; equal settings give equal results. */
  Record settings();

  Limits limits();

  /** Rows of listed files in, rows of the table out, one for one. */
  MapPartitionsFunction<Row, Row> stage(
      String runId, SerializableConfiguration conf, ProgressCounters counters);

  /** Folders that are not entered when inputs are listed, as Hadoop writes them. */
  default Set<String> skippedFolders(String lake) {
    return Set.of(lake);
  }

  /** The order that files are shared out to tasks in: neighbours stay together. */
  default Dataset<Row> ordered(Dataset<Row> files) {
    return files;
  }

  /** Adds up what was written. */
  RunCounts counts(Dataset<Row> written);
}
