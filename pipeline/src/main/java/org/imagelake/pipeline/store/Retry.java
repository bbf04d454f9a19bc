package org.imagelake.pipeline.store;

import java.io.IOException;
import java.io.InterruptedIOException;

/** How often what may pass is tried, and how long one waits in between: 100, then 400 ms. */
public final class Retry {
  /** Attempts in all. */
  public static final int ATTEMPTS = 3;

  private static final long FIRST_PAUSE_MILLIS = 100;

  private Retry() {}

  /**
   * Waits after a failed attempt.
   *
   * @param attempt the one that failed, from 1
   * @throws InterruptedIOException when the thread is interrupted, with the reason beside it
   */
  public static void pauseAfter(int attempt, IOException reason) throws IOException {
    try {
      Thread.sleep(FIRST_PAUSE_MILLIS << (2 * (attempt - 1)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      InterruptedIOException interrupted = new InterruptedIOException("stopped while waiting");
      interrupted.addSuppressed(reason);
      throw interrupted;
    }
  }
}
