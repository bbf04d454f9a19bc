package org.imagelake.pipeline.run;

import java.lang.System.Logger;
import java.util.Map;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.sql.SparkSession;

/**
 * Writing tables to S3 without renames: Hadoop's magic committer uploads the files of a task where
 * they belong and completes the uploads when the job is committed. Spark needs its module
 * spark-hadoop-cloud for that; without it tables are right but each file is copied twice.
 */
final class MagicCommit {
  private static final Logger LOG = System.getLogger(MagicCommit.class.getName());
  private static final String PROTOCOL =
      "org.apache.spark.internal.io.cloud.PathOutputCommitProtocol";
  private static final Map<String, String> SESSION =
      Map.of(
          "spark.sql.sources.commitProtocolClass",
          PROTOCOL,
          "spark.sql.parquet.output.committer.class",
          "org.apache.spark.internal.io.cloud.BindingParquetOutputCommitter");
  private static final Map<String, String> OPTIONS =
      Map.of(
          "fs.s3a.committer.name",
          "magic",
          "mapreduce.outputcommitter.factory.scheme.s3a",
          "org.apache.hadoop.fs.s3a.commit.S3ACommitterFactory");

  private MagicCommit() {}

  /** Prepares a session of our own, and gives the options to write with. */
  static Map<String, String> prepare(SparkSession session, FileSystem fs) {
    if (!fs.getUri().getScheme().equals("s3a")) {
      return Map.of();
    }
    try {
      Class.forName(PROTOCOL, false, Thread.currentThread().getContextClassLoader());
    } catch (ClassNotFoundException e) {
      LOG.log(
          Logger.Level.WARNING,
          "spark-hadoop-cloud is not on the class path: tables on s3a:// are committed by copies");
      return Map.of();
    }
    SESSION.forEach(session.conf()::set);
    return OPTIONS;
  }
}
