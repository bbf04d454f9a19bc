package org.imagelake.image.metadata;

import com.drew.lang.Rational;
import com.drew.metadata.StringValue;
import java.lang.reflect.Array;

/**
 * Numbers out of tag values. A rational with denominator 0 is an absent value (EXIF writers use 0/0
 * for "unknown" and n/0 for "infinite"), and so is whatever lies outside the field's bounds.
 */
final class Rationals {
  private Rationals() {}

  /** The number, or the first of several; null when absent, not a number or not finite. */
  static Double number(Object value) {
    return number(value, 0);
  }

  /** The number at an index of a value that has several; null when absent. */
  static Double number(Object value, int index) {
    if (value == null || value instanceof StringValue || value instanceof String) {
      return index == 0 && value != null ? parsed(value.toString()) : null;
    }
    if (value.getClass().isArray()) {
      return index < Array.getLength(value) ? one(Array.get(value, index)) : null;
    }
    return index == 0 ? one(value) : null;
  }

  /** How many numbers the value has. */
  static int count(Object value) {
    if (value == null) {
      return 0;
    }
    return value.getClass().isArray() ? Array.getLength(value) : 1;
  }

  /** The number when it lies between the bounds, both included. */
  static Double between(double least, double most, Double number) {
    return number != null && number >= least && number <= most ? number : null;
  }

  /** The number as a whole one, when it is one between the bounds. */
  static Integer wholeBetween(int least, int most, Double number) {
    Double inside = between(least, most, number);
    return inside != null && inside == Math.rint(inside) ? (Integer) inside.intValue() : null;
  }

  private static Double one(Object value) {
    if (value instanceof Rational rational) {
      if (rational.getDenominator() == 0) {
        return null;
      }
      return (double) rational.getNumerator() / rational.getDenominator();
    }
    if (value instanceof Number number) {
      double plain = number.doubleValue();
      return Double.isFinite(plain) ? (Double) plain : null;
    }
    return null;
  }

  /** Text that XMP and some cameras write: "28/10", "2.8" or "400". */
  static Double parsed(String text) {
    try {
      String trimmed = text.trim();
      int slash = trimmed.indexOf('/');
      double number =
          slash < 0
              ? Double.parseDouble(trimmed)
              : Double.parseDouble(trimmed.substring(0, slash))
                  / Double.parseDouble(trimmed.substring(slash + 1));
      return Double.isFinite(number) ? (Double) number : null;
    } catch (NumberFormatException notNumber) {
      return null; // the answer: such text is no number
    }
  }
}
