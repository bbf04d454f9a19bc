package org.imagelake.pipeline;

import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.imagelake.image.Limits;
import org.imagelake.pipeline.gate.GateResult;
import org.imagelake.pipeline.run.RunCounts;
import org.imagelake.pipeline.table.Table;
import org.imagelake.pipeline.target.InputRoots;

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
  MapPartitionsFunction<Row, Row> stage(StageContext context);

  /**
   * Makes sure, before anything is done, that results can go where they shall; by default they do.
   *
   * @throws UsageException when they would touch the inputs
   */
  default void claim(InputRoots inputs, Configuration conf) throws IOException {}

  /** Where results go beside the lake, as Hadoop writes it; empty when nowhere. */
  default String output() {
    return "";
  }

  /** Clears away what killed runs left where results go; nothing by default. */
  default void sweep(Configuration conf) throws IOException {}

  /** Clears away what killed tasks of a run that is over left there; nothing by default. */
  default void tidy(String runId, Configuration conf) throws IOException {}

  /** Folders that are not entered when inputs are listed, as Hadoop writes them. */
  default Set<String> skippedFolders(Lake lake) {
    return Set.of(lake.folder());
  }

  /** Which rows of the table tell of what this run does; by default all of them. */
  default Column own() {
    return lit(true);
  }

  /** The files as they are shared out to tasks: in their order, as neighbours stay together. */
  default Dataset<Row> planned(Dataset<Row> files, Lake lake, InputRoots roots) {
    return files;
  }

  /** Whether {@link #judge} looks at the images. */
  default boolean judges() {
    return false;
  }

  /**
   * Holds the gates of the run against its images; by default there are none.
   *
   * @param images makes the current rows of the run's inputs: those of this run, and those of
   *     earlier ones that this run did not do again
   */
  default List<GateResult> judge(Supplier<Dataset<Row>> images) {
    return List.of();
  }

  /** Adds up what was written. */
  RunCounts counts(Dataset<Row> written);
}
