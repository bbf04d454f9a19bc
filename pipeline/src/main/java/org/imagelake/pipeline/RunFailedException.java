package org.imagelake.pipeline;

/** A run that could not be finished; the batches it had committed stay, and its row says why. */
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
