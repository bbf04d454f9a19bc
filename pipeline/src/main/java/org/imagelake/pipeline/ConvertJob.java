package org.imagelake.pipeline;

import org.apache.spark.sql.SparkSession;
import org.imagelake.image.convert.ConversionSpec;
import org.imagelake.image.convert.SpecCheck;
import org.imagelake.pipeline.convert.ConvertSettings;
import org.imagelake.pipeline.run.ProgressListener;
import org.imagelake.pipeline.source.PathText;
import org.imagelake.pipeline.table.RunRow;

/** Converts the images of a run: one object and one row in the table conversions each. */
public final class ConvertJob {
  private ConvertJob() {}

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
      ConversionSpec spec,
      String output,
      String suffix,
      ProgressListener listener) {
    SpecCheck.problem(spec)
        .ifPresent(
            problem -> {
              throw new UsageException(problem);
            });
    String folder =
        PathText.qualified(output, spark.sparkContext().hadoopConfiguration()).toString();
    ConvertSettings settings = new ConvertSettings(spec, folder, suffix);
    return LakeJob.run(spark, request, new ResultWork<>(settings), listener);
  }
}
