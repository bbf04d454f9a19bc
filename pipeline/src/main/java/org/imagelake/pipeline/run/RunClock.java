package org.imagelake.pipeline.run;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times of one run: wall clock for people, a steady clock for durations. */
public final class RunClock {
  private final Instant started = Instant.now().truncatedTo(ChronoUnit.MICROS);
  private final long startedNanos = System.nanoTime();
  private final String runId;
  private volatile long analysisBegan;
  private volatile long analysisEnded;

  private RunClock(String givenRunId) {
    this.runId = givenRunId == null ? RunId.next(started) : givenRunId;
  }

  public static RunClock start() {
    return new RunClock(null);
  }

  /** Of a run whose id was given away before; null for one of its own. */
  public static RunClock start(String givenRunId) {
    return new RunClock(givenRunId);
  }

  public String runId() {
    return runId;
  }

  public Instant started() {
    return started;
  }

  public Instant now() {
    return started.plusNanos((System.nanoTime() - startedNanos) / 1000 * 1000);
  }

  /** Of the first batch or a further one: what lies between batches counts. */
  void beginAnalysis() {
    analysisBegan = analysisBegan == 0 ? System.nanoTime() : analysisBegan;
    analysisEnded = 0;
  }

  void endAnalysis() {
    analysisEnded = System.nanoTime();
  }

  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - startedNanos);
  }

  Duration analyzing() {
    if (analysisBegan == 0) {
      return Duration.ZERO;
    }
    return Duration.ofNanos(
        (analysisEnded == 0 ? System.nanoTime() : analysisEnded) - analysisBegan);
  }

  public double analysisSeconds() {
    return analyzing().toNanos() / 1e9;
  }
}
