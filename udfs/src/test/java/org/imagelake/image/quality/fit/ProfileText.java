package org.imagelake.image.quality.fit;

import java.util.List;
import java.util.Locale;

/** The file of the profile {@code default}, from fitted judges. */
final class ProfileText {
  private static final String HEAD =
      """
      # Rules of the default profile, written by org.imagelake.image.quality.fit.FitIssues (docs/accuracy.md has the command
      # and what was measured): fitted on photographs whose licences permit commercial use of what is derived, and on seeded
      # degradations of the clean ones. Faults and their absence weigh the same, so a confidence is no frequency in any
      # real collection.
      # ISSUE.measure: what is compared; ISSUE.flagged: beyond which value; ISSUE.center: where the confidence is one half
      # (the threshold when absent); ISSUE.spread: width of the logistic curve around it; none leaves an issue out.
      # ISSUE.measure = log_odds: a logistic regression, ISSUE.intercept + the sum of ISSUE.weights (MEASURE WEIGHT, or
      # log MEASURE WEIGHT for ln(0.1 + value)); the stored value is this sum, its logistic the confidence.
      # To make a profile of your own, copy this file, change it, and give its path to --issues.
      """;

  private ProfileText() {}

  static String of(List<Judge> judges) {
    StringBuilder text = new StringBuilder(HEAD);
    judges.forEach(judge -> text.append('\n').append(rule(judge)));
    return text.toString();
  }

  private static String rule(Judge judge) {
    String issue = judge.plan().issue();
    String measure = judge.plan().terms().get(0);
    double weight = judge.weights()[0];
    if (judge.plan().isThreshold()) {
      return line(issue, "measure", measure)
          + line(
              issue,
              "flagged",
              (weight > 0 ? "above " : "below ")
                  + number((judge.threshold() - judge.intercept()) / weight))
          + line(issue, "center", number(-judge.intercept() / weight))
          + line(issue, "spread", number(1 / Math.abs(weight)));
    }
    StringBuilder weights = new StringBuilder();
    for (int i = 0; i < judge.weights().length; i++) {
      weights.append(i == 0 ? "" : ", ").append(judge.plan().terms().get(i));
      weights.append(' ').append(number(judge.weights()[i]));
    }
    return line(issue, "measure", "log_odds")
        + line(issue, "intercept", number(judge.intercept()))
        + line(issue, "weights", weights.toString())
        + line(issue, "flagged", "above " + number(judge.threshold()))
        + line(issue, "center", "0")
        + line(issue, "spread", "1");
  }

  private static String line(String issue, String key, String value) {
    return issue + "." + key + " = " + value + "\n";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4g", value);
  }
}
