package org.imagelake.image.metadata;

import java.util.Map;

/** Where we differ from exiftool on the corpus, and why. */
final class KnownDifferences {
  private static final Map<String, String> REASONS =
      Map.of(
          "metadata-extractor-images/Canon_EOS_REBEL_T3i.jpg lens",
          "an editor moved the maker note without its offsets; exiftool guesses the shift of 164"
              + " bytes, we do not read from guessed places");

  private KnownDifferences() {}

  static boolean explains(String file, String column) {
    return REASONS.containsKey(file + " " + column);
  }
}
