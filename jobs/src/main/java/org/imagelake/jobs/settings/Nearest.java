package org.imagelake.jobs.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the valid name that a misspelled one was meant to be. */
public final class Nearest {
  private Nearest() {}

  /**
   * A question to append to an error message.
   *
   * @return {@code ""} when nothing is near enough, else {@code "; did you mean x?"}
   */
  public static String question(String given, Collection<String> valid) {
    return of(given, valid).map(name -> "; did you mean " + name + "?").orElse("");
  }

  /** The valid name that is nearest, if any is near: two letters off, or a third of the name. */
  static Optional<String> of(String given, Collection<String> valid) {
    return valid.stream()
        .min(Comparator.comparingInt(name -> distance(given, name)))
        .filter(name -> distance(given, name) <= Math.max(2, name.length() / 3));
  }

  /** Levenshtein 1966: fewest insertions, deletions and replacements of one letter. */
  static int distance(String from, String to) {
    String a = from.toLowerCase(Locale.ROOT);
    String b = to.toLowerCase(Locale.ROOT);
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
