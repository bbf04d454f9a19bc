package org.imagelake.pipeline.run;

import java.time.Duration;

/**
 * Where a run stands. Live counts come from running tasks and may step back when one is retried;
 * the row in the table runs has the exact ones.
 *
 * @param listed images found in the inputs; 0 until the listing is done
 * @param skipped images the lake already has
 * @param toDo images to analyse in this run
 * @param bytesToDo length of their files together
 * @param done images finished, failed ones included
 * @param failed images that ended with an error
 * @param bytesDone length of the finished files together
 * @param elapsed since the run began
 * @param analyzing since the first image was opened; zero before that
 */
public record RunProgress(
    String runId,
    Phase phase,
    long listed,
    long skipped,
    long toDo,
    long bytesToDo,
    long done,
    long failed,
    long bytesDone,
    Duration elapsed,
    Duration analyzing) {

  /** The steps of a run, in order. */
  public enum Phase {
    LISTING,
    PLANNING,
    ANALYZING,
    COMMITTING,
    FINISHED
  }
}
