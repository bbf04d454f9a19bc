package org.imagelake.pipeline;

/** A run that could not be finished; nothing of it is visible but its row in the table runs. */
public final class RunFailedException extends RuntimeException {
  private final String runId;

  public RunFailedException(String runId, String message, Throwable cause) {
    super(message, cause);
    this.runId = runId;
  }

  public String runId() {
    return runId;
  }
}
