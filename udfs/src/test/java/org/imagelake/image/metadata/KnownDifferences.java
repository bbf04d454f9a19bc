package org.imagelake.image.metadata;

import java.util.Map;

/** Where we differ from exiftool on the corpus, and why. */
final class KnownDifferences {
  private static final Map<String, String> REASONS = Map.of();

  private KnownDifferences() {}

  static boolean explains(String file, String column) {
    return REASONS.containsKey(file + " " + column);
  }
}
