package org.imagelake.pipeline;

import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.imagelake.image.AnalysisSettings;
import org.imagelake.pipeline.gate.Gate;
import org.imagelake.pipeline.run.ProgressListener;
import org.imagelake.pipeline.table.RunRow;

/** Measures the images of a run: one row in the table images per input image. */
public final class AnalyzeJob {
  private AnalyzeJob() {}

  /**
   * The same without gates.
   *
   * @throws UsageException when an input is missing or makes no sense; nothing was written
   * @throws RunFailedException when the run cannot be finished
   */
  public static RunRow run(
      SparkSession spark,
      LakeRequest request,
      AnalysisSettings settings,
      ProgressListener listener) {
    return run(spark, request, settings, List.of(), listener);
  }

  /**
   * Runs to the end and returns the committed row of the table runs.
   *
   * @param gates held against the images of the inputs, also those that were known; their results
   *     are in the row
   * @throws UsageException when an input is missing or makes no sense; nothing was written
   * @throws RunFailedException when the run cannot be finished, as when a file system stays out of
   *     reach
   */
  public static RunRow run(
      SparkSession spark,
      LakeRequest request,
      AnalysisSettings settings,
      List<Gate> gates,
      ProgressListener listener) {
    return LakeJob.run(spark, request, new AnalyzeWork(settings, gates), listener);
  }
}
