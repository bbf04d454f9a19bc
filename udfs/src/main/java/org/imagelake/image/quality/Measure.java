package org.imagelake.image.quality;

import java.util.function.ToDoubleFunction;

/**
 * A number that an issue can be judged by, read off the evidence.
 *
 * @param id snake_case, as profiles name it
 * @param meaning unit, range and source in one line
 * @param needsDetail whether it cannot be told from pixels decoded at a reduced size
 */
public record Measure(
    String id, String meaning, boolean needsDetail, ToDoubleFunction<Evidence> reading) {

  /** Null when the evidence lacks the full-size detail that this measure needs. */
  Double of(Evidence evidence) {
    return needsDetail && evidence.detail() == null ? null : reading.applyAsDouble(evidence);
  }
}
