package org.imagelake.image.metadata;

import java.util.Map;

/** Names of coded values, as EXIF 2.32 §4.6.5 and its usual readers have them. */
final class ExifNames {
  private static final Map<Integer, String> PROGRAMS =
      Map.of(
          1, "Manual",
          2, "Program AE",
          3, "Aperture-priority AE",
          4, "Shutter speed priority AE",
          5, "Creative (Slow speed)",
          6, "Action (High speed)",
          7, "Portrait",
          8, "Landscape",
          9, "Bulb");

  private static final Map<Integer, String> METERING =
      Map.of(
          1, "Average",
          2, "Center-weighted average",
          3, "Spot",
          4, "Multi-spot",
          5, "Multi-segment",
          6, "Partial",
          255, "Other");

  private static final Map<Integer, String> WHITE_BALANCE = Map.of(0, "Auto", 1, "Manual");

  private static final int MAX_CODE = 255;

  private ExifNames() {}

  static String exposureProgram(Double code) {
    return name(PROGRAMS, code);
  }

  static String meteringMode(Double code) {
    return name(METERING, code);
  }

  static String whiteBalance(Double code) {
    return name(WHITE_BALANCE, code);
  }

  /** The lowest bit of EXIF's flash field; the others tell of return light and mode. */
  static Boolean flashFired(Double code) {
    Integer whole = Rationals.wholeBetween(0, MAX_CODE, code);
    return whole == null ? null : (Boolean) ((whole & 1) == 1);
  }

  /** Null for the code 0 (unknown) where it has no name, and for codes that nobody defined. */
  private static String name(Map<Integer, String> names, Double code) {
    Integer whole = Rationals.wholeBetween(0, MAX_CODE, code);
    return whole == null ? null : names.get(whole);
  }
}
