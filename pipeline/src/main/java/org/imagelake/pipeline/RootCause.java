package org.imagelake.pipeline;

import java.io.IOException;

/** What a failed Spark job died of, without the stack trace that Spark puts into its message. */
final class RootCause {
  private static final int MAX_MESSAGE = 500;

  private RootCause() {}

  /** The first line of the deepest cause that says something. */
  static String message(Throwable failure) {
    String message = failure.toString();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String text = cause.getMessage();
      if (text != null && !text.isBlank()) {
        message =
            cause instanceof IOException ? text : cause.getClass().getSimpleName() + ": " + text;
      }
    }
    String line = message.lines().findFirst().orElse(message);
    return line.length() > MAX_MESSAGE ? line.substring(0, MAX_MESSAGE) : line;
  }
}
