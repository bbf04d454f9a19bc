package org.imagelake.pipeline.gate;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A condition under which a collection is not good enough, such as {@code blurry>20%}.
 *
 * @param text as given, without blanks
 * @param bound in the unit of the measure, shares from 0 to 1
 */
public record Gate(String text, GateMeasure measure, Comparison comparison, double bound) {

  /** How what was measured is held against the bound. */
  public enum Comparison {
    ABOVE(">"),
    AT_LEAST(">="),
    BELOW("<"),
    AT_MOST("<=");

    private final String sign;

    Comparison(String sign) {
      this.sign = sign;
    }

    public static Optional<Comparison> of(String sign) {
      return Stream.of(values()).filter(known -> known.sign.equals(sign)).findFirst();
    }

    @Override
    public String toString() {
      return sign;
    }

    boolean holds(double measured, double bound) {
      return switch (this) {
        case ABOVE -> measured > bound;
        case AT_LEAST -> measured >= bound;
        case BELOW -> measured < bound;
        case AT_MOST -> measured <= bound;
      };
    }
  }

  /** With nothing to judge a gate fails: silence is no proof of quality. */
  GateResult judge(Double measured) {
    boolean passed = measured != null && !comparison.holds(measured, bound);
    return new GateResult(text, measured, passed);
  }
}
