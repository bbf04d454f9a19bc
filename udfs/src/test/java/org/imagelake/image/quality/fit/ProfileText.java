package org.imagelake.image.quality.fit;

import java.util.List;
import java.util.Locale;
import org.imagelake.image.quality.IssueRule;

/** The file of the profile {@code default}, from fitted rules. */
final class ProfileText {
  private static final String HEAD =
      """
      # Rules of the default profile, written by org.imagelake.image.quality.fit.FitIssues (docs/accuracy.md has the command
      # and what was measured): fitted on photographs whose licences permit commercial use of what is derived, and on seeded
      # degradations of the clean ones. Lines are drawn so that good pictures are left alone. Faults and their absence weigh
      # the same, so a confidence is no frequency in any real collection.
      # ISSUE.measure: what is compared (the command issues tells its unit); ISSUE.flagged: beyond which value;
      # ISSUE.center: where the confidence is one half (the threshold when absent); ISSUE.spread: width of the logistic curve
      # around it, of ln(1 + value) with ISSUE.scale = log. ISSUE.measure = none leaves an issue out.
      # To make a profile of your own, copy this file, change it, and give its path to --issues.
      """;

  private ProfileText() {}

  static String of(List<IssueRule> rules) {
    StringBuilder text = new StringBuilder(HEAD);
    rules.forEach(rule -> text.append('\n').append(rule(rule)));
    return text.toString();
  }

  private static String rule(IssueRule rule) {
    String issue = rule.issue();
    return line(issue, "measure", rule.measure().id())
        + line(issue, "flagged", (rule.above() ? "above " : "below ") + number(rule.threshold()))
        + (rule.logarithmic() ? line(issue, "scale", "log") : "")
        + line(issue, "center", number(rule.center()))
        + line(issue, "spread", number(rule.spread()));
  }

  private static String line(String issue, String key, String value) {
    return issue + "." + key + " = " + value + "\n";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4g", value);
  }
}
