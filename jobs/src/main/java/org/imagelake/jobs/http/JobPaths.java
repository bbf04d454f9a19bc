package org.imagelake.jobs.http;

import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/** The paths of a job as a table, which is an input like any other. */
final class JobPaths {
  private JobPaths() {}

  /** The input of the run: the folder or glob that was asked for, or a table of the paths. */
  static String input(SparkSession spark, JobStore store, Job job, JobRequest request) {
    if (request.input() != null) {
      return request.input();
    }
    String table = store.paths(job.id()).toString();
    spark
        .createDataset(request.paths(), Encoders.STRING())
        .toDF("path")
        .coalesce(1)
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(table);
    return table;
  }
}
