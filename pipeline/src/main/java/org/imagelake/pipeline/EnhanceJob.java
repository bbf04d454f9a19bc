package org.imagelake.pipeline;

import org.apache.spark.sql.SparkSession;
import org.imagelake.image.convert.SpecCheck;
import org.imagelake.image.enhance.EnhanceSpec;
import org.imagelake.pipeline.enhance.EnhanceSettings;
import org.imagelake.pipeline.run.ProgressListener;
import org.imagelake.pipeline.source.PathText;
import org.imagelake.pipeline.table.RunRow;

/** Enhances the images of a run: at most one object and one row in the table enhancements each. */
public final class EnhanceJob {
  private EnhanceJob() {}

  /**
   * Runs to the end and returns the committed row of the table runs, whose status is INCOMPLETE
   * when the output did not take every result.
   *
   * @param output folder that results are written below, on any Hadoop file system
   * @param suffix put behind the name of each result; may be empty
   * @throws UsageException when the settings contradict each other or an input is missing; nothing
   *     was written
   * @throws RunFailedException when the run cannot be finished
   */
  public static RunRow run(
      SparkSession spark,
      LakeRequest request,
      EnhanceSpec spec,
      String output,
      String suffix,
      ProgressListener listener) {
    SpecCheck.problem(spec.conversion())
        .ifPresent(
            problem -> {
              throw new UsageException(problem);
            });
    String folder =
        PathText.qualified(output, spark.sparkContext().hadoopConfiguration()).toString();
    EnhanceSettings settings = new EnhanceSettings(spec, folder, suffix);
    return LakeJob.run(spark, request, new ResultWork<>(settings), listener);
  }
}
