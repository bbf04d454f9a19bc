package org.imagelake.image.enhance;

import java.io.Serializable;
import java.util.Locale;
import org.imagelake.image.Describe;

/**
 * One step of a plan.
 *
 * @param enhancement id, one of {@link Enhancements#ALL}
 * @param argument within the enhancement's range
 */
public record PlanStep(
    @Describe("Id of the enhancement, one of those that the command enhancements lists.")
        String enhancement,
    @Describe("How much, in the unit of the enhancement.") Double argument)
    implements Serializable {
  public PlanStep {
    Argument range = Enhancements.named(enhancement).argument();
    if (!range.takes(argument)) {
      throw new IllegalArgumentException(
          "%s takes %s to %s, not %s"
              .formatted(enhancement, text(range.least()), text(range.most()), text(argument)));
    }
  }

  /**
   * A step with that argument, or with the usual one.
   *
   * @param argument null for the usual one
   * @throws IllegalArgumentException for an unknown id or a wrong argument; the message says what
   *     is taken
   */
  public static PlanStep of(String enhancement, String argument) {
    Argument range = Enhancements.named(enhancement).argument();
    try {
      return new PlanStep(
          enhancement,
          argument == null ? (Double) range.standard() : (Double) Double.parseDouble(argument));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "%s takes a number, not '%s'".formatted(enhancement, argument), e);
    }
  }

  /** As {@code --apply} takes it: {@code gamma_correction=0.8}. */
  @Override
  public String toString() {
    return enhancement + "=" + text(argument);
  }

  private static String text(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : Double.toString(Math.round(value * 1000) / 1000.0);
  }
}
