package org.imagelake.pipeline;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.imagelake.pipeline.store.Retry;

/**
 * Queries of a lake by somebody without a lease: {@code maintain} may exchange the files of rows
 * between plan and reading. Planned anew, the query finds them.
 */
final class Reread {
  private Reread() {}

  /** Asks again when files are gone. */
  static <T> T untilThere(Supplier<T> query) {
    for (int attempt = 1; ; attempt++) {
      try {
        return query.get();
      } catch (Exception e) { // Scala throws SparkException, a checked one, undeclared
        if (attempt == Retry.ATTEMPTS || !isOfAMissingFile(e)) {
          throw e;
        }
        pauseAfter(attempt, e);
      }
    }
  }

  private static boolean isOfAMissingFile(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof FileNotFoundException) {
        return true;
      }
    }
    return false;
  }

  private static void pauseAfter(int attempt, Exception reason) {
    try {
      Retry.pauseAfter(attempt, new IOException(reason));
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }
}
