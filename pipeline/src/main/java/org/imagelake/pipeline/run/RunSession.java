package org.imagelake.pipeline.run;

import org.apache.spark.sql.SparkSession;

/** A session of the same Spark with the settings that our tables are written with. */
public final class RunSession {
  private RunSession() {}

  public static SparkSession of(SparkSession spark) {
    SparkSession session = spark.newSession();
    // Every reader knows microseconds; Spark's own default, INT96, is Spark's alone.
    session.conf().set("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
    session.conf().set("spark.sql.session.timeZone", "UTC");
    return session;
  }
}
