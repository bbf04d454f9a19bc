package org.imagelake.pipeline;

/** What was asked cannot be done as asked: a missing input, a broken glob, a folder in the way. */
public final class UsageException extends IllegalArgumentException {
  public UsageException(String message) {
    super(message);
  }

  public UsageException(String message, Throwable cause) {
    super(message, cause);
  }
}
