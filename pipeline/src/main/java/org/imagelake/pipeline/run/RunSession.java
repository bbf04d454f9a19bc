package org.imagelake.pipeline.run;

import org.apache.spark.sql.SparkSession;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A session of the same Spark with the settings that our tables are written with, and the catalogs
 * that the caller's session has.
 */
public final class RunSession {
  private static final String CATALOG = "spark.sql.catalog.";

  private RunSession() {}

  public static SparkSession of(SparkSession spark) {
    SparkSession session = spark.newSession();
    CollectionConverters.asJava(spark.conf().getAll())
        .forEach(
            (key, value) -> {
              if (key.startsWith(CATALOG)) {
                session.conf().set(key, value);
              }
            });
    // Every reader knows microseconds; Spark's own default, INT96, is Spark's alone.
    session.conf().set("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
    session.conf().set("spark.sql.session.timeZone", "UTC");
    // Stored files are planned in two scans, which must find the same partitions even if executors
    // join in between.
    session
        .conf()
        .set(
            "spark.sql.files.minPartitionNum",
            String.valueOf(spark.sparkContext().defaultParallelism()));
    return session;
  }
}
