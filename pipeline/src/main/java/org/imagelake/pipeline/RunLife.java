package org.imagelake.pipeline;

import java.io.IOException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.imagelake.pipeline.run.Holder;
import org.imagelake.pipeline.run.Staging;
import org.imagelake.pipeline.table.RunRow;

/**
 * One run from its lease to its row in the table runs, which says what became of it whatever
 * happens. What the run had committed before it failed stays.
 *
 * @param work does it all, and records and publishes its batches
 * @param done the row of a run that came to its end
 * @param failed the row of one that did not, and why
 */
record RunLife(Work work, Supplier<RunRow> done, Function<String, RunRow> failed) {
  /** What a run does in its staging. */
  @FunctionalInterface
  interface Work {
    void in(Staging staging) throws IOException;
  }

  /**
   * Lives it, and returns the row that was recorded.
   *
   * @param spark a session of the run's own
   * @throws UsageException when what was asked for makes no sense; a row says so only where it had
   *     committed something before
   * @throws RunFailedException when the run cannot be finished
   */
  RunRow live(SparkSession spark, Lake lake, String runId, Holder holder) {
    try {
      Staging staging = Staging.begin(spark, lake.folders(), runId, holder);
      try {
        work.in(staging);
        RunRow row = done.get();
        staging.record(row);
        return row;
      } catch (UsageException e) {
        if (staging.isRecorded()) {
          died(spark, staging, e); // what it had committed must not look as if it were at work
        }
        throw e;
      } catch (Exception e) { // Scala throws SparkException, a checked one, undeclared
        throw died(spark, staging, e);
      } finally {
        staging.end(); // which throws nothing: what is recorded has happened
      }
    } catch (IOException e) {
      throw new RunFailedException(
          runId,
          "cannot write to the lake %s: %s".formatted(lake.folder(), RootCause.message(e)),
          e);
    }
  }

  private RunFailedException died(SparkSession spark, Staging staging, Exception reason) {
    String message = RootCause.message(reason);
    RunFailedException failure = new RunFailedException(staging.runId(), message, reason);
    // Who cancels by a tag means the work; the record of what became of it is still to be written.
    spark.sparkContext().clearJobTags();
    try {
      staging.record(failed.apply(message));
    } catch (Exception e) {
      failure.addSuppressed(e);
    }
    return failure;
  }
}
