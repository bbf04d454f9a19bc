package org.imagelake.image.quality;

import java.util.function.ToDoubleFunction;

/**
 * A number that an issue can be judged by, read off the evidence.
 *
 * @param id snake_case, as profiles name it
 * @param meaning unit, range and source in one line
 * @param needs what the evidence must have for it
 */
public record Measure(String id, String meaning, Needs needs, ToDoubleFunction<Evidence> reading) {

  /** What a measure cannot do without. */
  public enum Needs {
    /** Any pixels. */
    PIXELS {
      @Override
      boolean met(Evidence evidence) {
        return true;
      }
    },
    /** Pixels that were decoded at full size. */
    DETAIL {
      @Override
      boolean met(Evidence evidence) {
        return evidence.detail() != null;
      }
    },
    /** A picture that is not black-and-white. */
    COLOR {
      @Override
      boolean met(Evidence evidence) {
        return !evidence.color().grayscale();
      }
    };

    abstract boolean met(Evidence evidence);
  }

  static Measure of(String id, String meaning, ToDoubleFunction<Evidence> reading) {
    return new Measure(id, meaning, Needs.PIXELS, reading);
  }

  static Measure ofDetail(String id, String meaning, ToDoubleFunction<Evidence> reading) {
    return new Measure(id, meaning, Needs.DETAIL, reading);
  }

  static Measure ofColor(String id, String meaning, ToDoubleFunction<Evidence> reading) {
    return new Measure(id, meaning, Needs.COLOR, reading);
  }

  /** Null when the evidence lacks what this measure needs. */
  Double read(Evidence evidence) {
    return needs.met(evidence) ? reading.applyAsDouble(evidence) : null;
  }
}
