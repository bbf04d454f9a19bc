package org.imagelake.jobs;

/** What the process tells the shell; schedulers and gates rely on the numbers. */
public enum ExitCode {
  OK(0, "all well"),
  RUN_FAILED(
      1, "the run failed, or its output did not take every result; what is committed is whole"),
  USAGE(2, "wrong usage or configuration; nothing was run"),
  GATE_FAILED(3, "a quality gate (--fail-on) failed"),
  TOO_MANY_FAILED(4, "finished, but a larger share than --max-failed-ratio of the images failed");

  private final int number;
  private final String meaning;

  ExitCode(int number, String meaning) {
    this.number = number;
    this.meaning = meaning;
  }

  public int number() {
    return number;
  }

  /** One line for the help. */
  public String meaning() {
    return meaning;
  }
}
