package org.imagelake.pipeline;

import java.io.UncheckedIOException;
import org.apache.spark.SparkThrowable;

/** What a failed Spark job died of, without the stack trace that Spark puts into its message. */
final class RootCause {
  private static final int MAX_MESSAGE = 500;

  /** Spark's name for it; its message lists the tags and ids of its own jobs. */
  private static final String CANCELLED = "SPARK_JOB_CANCELLED";

  private RootCause() {}

  /**
   * One line: our own message where there is one, as it names the file; that somebody cancelled it;
   * the message of the deepest cause otherwise.
   */
  static String message(Throwable failure) {
    Throwable deepest = failure;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UncheckedIOException || cause instanceof UsageException) {
        return firstLine(cause.getMessage());
      }
      if (cause instanceof SparkThrowable spark && CANCELLED.equals(spark.getCondition())) {
        return "cancelled";
      }
      deepest = cause;
    }
    return firstLine(deepest.toString());
  }

  private static String firstLine(String message) {
    String line = String.valueOf(message).lines().findFirst().orElse("no further detail");
    return line.length() > MAX_MESSAGE ? line.substring(0, MAX_MESSAGE) : line;
  }
}
