package org.imagelake.image.quality;

import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * The file of a profile: Java properties with, for each issue, {@code ISSUE.measure} (an id of
 * {@link Measures}), {@code ISSUE.flagged} ({@code below N} or {@code above N}), {@code
 * ISSUE.scale} ({@code linear}, the default, or {@code log}), {@code ISSUE.center} (the threshold
 * when absent) and {@code ISSUE.spread}; and {@code color.full-size} for the whole. {@code
 * ISSUE.measure = none} alone leaves an issue out: it is not judged.
 */
final class IssueProfileFile {
  private static final String NONE = "none";
  private static final String FULL_SIZE = "color.full-size";

  private final String profile;
  private final Properties properties;
  private final Set<String> unread;

  private IssueProfileFile(String profile, Properties properties) {
    this.profile = profile;
    this.properties = properties;
    this.unread = new TreeSet<>(properties.stringPropertyNames());
  }

  /**
   * @throws IllegalArgumentException naming the profile and key that is missing, unknown or wrong
   */
  static IssueProfile parse(String id, Properties properties) {
    IssueProfileFile file = new IssueProfileFile(id, properties);
    boolean fullSize = file.oneOf(FULL_SIZE, "false", "true").equals("true");
    List<IssueRule> rules =
        Issues.ALL.stream().map(issue -> file.rule(issue.id())).flatMap(Optional::stream).toList();
    if (!file.unread.isEmpty()) {
      throw file.wrong(file.unread.iterator().next(), "is not known here");
    }
    return new IssueProfile(id, fullSize, rules);
  }

  private Optional<IssueRule> rule(String issue) {
    String name = text(issue + ".measure", null);
    return name.equals(NONE) ? Optional.empty() : Optional.of(rule(issue, Measures.named(name)));
  }

  private IssueRule rule(String issue, Measure measure) {
    String flagged = text(issue + ".flagged", null);
    String[] words = flagged.split(" ", 2);
    if (words.length != 2 || !List.of("above", "below").contains(words[0])) {
      throw wrong(issue + ".flagged", "must be 'above N' or 'below N', not '" + flagged + "'");
    }
    double threshold = number(issue + ".flagged", words[1]);
    return new IssueRule(
        issue,
        measure,
        words[0].equals("above"),
        threshold,
        oneOf(issue + ".scale", "linear", "log").equals("log"),
        number(issue + ".center", text(issue + ".center", words[1])),
        number(issue + ".spread", text(issue + ".spread", null)));
  }

  private String oneOf(String key, String standard, String other) {
    String value = text(key, standard);
    if (!List.of(standard, other).contains(value)) {
      throw wrong(key, "must be " + standard + " or " + other + ", not '" + value + "'");
    }
    return value;
  }

  private String text(String key, String standard) {
    unread.remove(key);
    String value = properties.getProperty(key, standard);
    if (value == null) {
      throw wrong(key, "is missing");
    }
    return value.strip();
  }

  private double number(String key, String value) {
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException e) {
      throw wrong(key, "must be a number, not '" + value + "'");
    }
  }

  private IllegalArgumentException wrong(String key, String what) {
    return new IllegalArgumentException("issue profile " + profile + ": " + key + " " + what);
  }
}
