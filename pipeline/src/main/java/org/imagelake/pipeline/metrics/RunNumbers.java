package org.imagelake.pipeline.metrics;

import java.time.Duration;
import java.util.Map;
import org.imagelake.image.ImageError.Code;

/**
 * How far a run is, over all executors. Numbers may step back when a task is tried again.
 *
 * @param listed images found in the inputs
 * @param skipped of these, those that the lake had already
 * @param done images finished, failed ones included
 * @param bytes length of the finished files together
 * @param spent on finished images by all cores together: reading, decoding, and what is made of it
 * @param decoding what decoding for analysis took of it
 */
public record RunNumbers(
    long listed,
    long skipped,
    long done,
    long bytes,
    Map<Code, Long> failedByCode,
    Duration spent,
    Duration decoding) {

  static final RunNumbers NONE = new RunNumbers(0, 0, 0, 0, Map.of(), Duration.ZERO, Duration.ZERO);

  public long failed() {
    return failedByCode.values().stream().mapToLong(Long::longValue).sum();
  }
}
