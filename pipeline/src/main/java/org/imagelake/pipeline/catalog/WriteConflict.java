package org.imagelake.pipeline.catalog;

import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Two writers at one table: who commits second is told that what he read is old, and merges again.
 * Iceberg is no dependency of ours, so its exceptions are known by name.
 */
final class WriteConflict {
  /** Attempts in all: each loses to another's commit only, so somebody gets on each time. */
  static final int ATTEMPTS = 12;

  private static final long FIRST_PAUSE_MILLIS = 200;
  private static final long LONGEST_PAUSE_MILLIS = 30_000;

  /** The last one may have committed: a merge by key can be repeated. */
  private static final Set<String> EXCEPTIONS =
      Set.of(
          "org.apache.iceberg.exceptions.ValidationException",
          "org.apache.iceberg.exceptions.CommitFailedException",
          "org.apache.iceberg.exceptions.CommitStateUnknownException");

  private WriteConflict() {}

  static boolean causes(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (EXCEPTIONS.contains(cause.getClass().getName())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Waits up to twice as long each time, by chance, so that two that met do not meet again.
   *
   * @param attempt the one that failed, from 1
   */
  static void pauseAfter(int attempt, Exception reason) {
    long most = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << attempt);
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(most / 2, most));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while waiting to merge again", reason);
    }
  }
}
