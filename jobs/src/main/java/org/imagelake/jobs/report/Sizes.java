package org.imagelake.jobs.report;

import java.util.Locale;

/** Numbers as people read them. */
final class Sizes {
  private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB"};
  private static final int STEP = 1000;

  private Sizes() {}

  /** Bytes in the largest decimal unit that leaves at least 1: 12.3 MB. */
  static String spoken(long bytes) {
    double value = bytes;
    int unit = 0;
    while (value >= STEP && unit < UNITS.length - 1) {
      value /= STEP;
      unit++;
    }
    return unit == 0 ? bytes + " B" : String.format(Locale.ROOT, "%.1f %s", value, UNITS[unit]);
  }

  /** Fixed decimals; null stays null. */
  static String decimals(Double value, int decimals) {
    return value == null ? null : String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
