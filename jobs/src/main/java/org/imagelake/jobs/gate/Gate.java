package org.imagelake.jobs.gate;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.imagelake.jobs.settings.Nearest;
import org.imagelake.pipeline.UsageException;
import org.imagelake.pipeline.summary.Summary;

/**
 * A condition under which a collection is not good enough, such as {@code blurry>0.2}.
 *
 * @param subject an issue, or {@link #FAILED}
 * @param share of the images, 0 to 1
 */
public record Gate(String subject, Comparison comparison, double share) {
  /** The share of images that ended with an error. */
  public static final String FAILED = "failed";

  private static final Pattern SYNTAX =
      Pattern.compile("\\s*([a-z_]+)\\s*(>=|<=|>|<)\\s*([0-9]*\\.?[0-9]+)\\s*");

  /** How the found share is held against the given one. */
  public enum Comparison {
    ABOVE(">"),
    AT_LEAST(">="),
    BELOW("<"),
    AT_MOST("<=");

    private final String sign;

    Comparison(String sign) {
      this.sign = sign;
    }

    boolean holds(double found, double bound) {
      return switch (this) {
        case ABOVE -> found > bound;
        case AT_LEAST -> found >= bound;
        case BELOW -> found < bound;
        case AT_MOST -> found <= bound;
      };
    }
  }

  /** Parses {@code SUBJECT OP SHARE}; the message of a refusal names what is valid. */
  public static Gate parse(String text, List<String> issues) {
    Matcher parts = SYNTAX.matcher(text);
    if (!parts.matches()) {
      throw new UsageException(
          "--fail-on '" + text + "': expected an issue, a sign and a share, such as blurry>0.2");
    }
    String subject = parts.group(1);
    if (!subject.equals(FAILED) && !issues.contains(subject)) {
      throw new UsageException(
          "--fail-on '"
              + text
              + "': "
              + subject
              + " is none of "
              + issues.stream().collect(Collectors.joining(", ", "", ", " + FAILED))
              + Nearest.question(subject, issues));
    }
    double share = Double.parseDouble(parts.group(3));
    if (share > 1) {
      throw new UsageException("--fail-on '" + text + "': a share is from 0 to 1");
    }
    return new Gate(subject, comparison(parts.group(2)), share);
  }

  /** Holds the gate against a collection; with nothing to judge a gate fails. */
  public Verdict check(Summary summary) {
    Double found = subject.equals(FAILED) ? failedShare(summary) : issueShare(summary);
    if (found == null) {
      return new Verdict(false, this + ": failed, no image was judged");
    }
    boolean passed = !comparison.holds(found, share);
    return new Verdict(
        passed,
        String.format("%s: %s, the share is %.3f", this, passed ? "passed" : "failed", found));
  }

  @Override
  public String toString() {
    return subject + comparison.sign + share;
  }

  /**
   * Whether a gate lets the collection pass.
   *
   * @param text one line for people
   */
  public record Verdict(boolean passed, String text) {}

  private Double issueShare(Summary summary) {
    return summary.issues().stream()
        .filter(count -> count.issue().equals(subject) && count.measured() > 0)
        .map(count -> (double) count.flagged() / count.measured())
        .findFirst()
        .orElse(null);
  }

  private static Double failedShare(Summary summary) {
    long images = summary.totals().images();
    return images == 0 ? null : (double) summary.totals().failed() / images;
  }

  private static Comparison comparison(String sign) {
    return Arrays.stream(Comparison.values())
        .filter(candidate -> candidate.sign.equals(sign))
        .findFirst()
        .orElseThrow();
  }
}
