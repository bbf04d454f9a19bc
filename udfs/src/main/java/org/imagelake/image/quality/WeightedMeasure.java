package org.imagelake.image.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A learned judge: the log odds of an issue, intercept + Σ weight · value, by a logistic regression
 * over measures. Written in a profile as {@code ISSUE.measure = log_odds}, {@code ISSUE.intercept}
 * and {@code ISSUE.weights = MEASURE WEIGHT, ...}; {@code log MEASURE WEIGHT} takes ln(0.1 + value)
 * instead of the value.
 *
 * @param intercept log odds where all values are 0
 */
record WeightedMeasure(double intercept, List<Term> terms) {
  /** Name in a profile and in messages. */
  static final String ID = "log_odds";

  /** Added before a logarithm is taken, so that nothing measured is finite. */
  private static final double FLOOR = 0.1;

  WeightedMeasure {
    terms = List.copyOf(terms);
  }

  /**
   * One measure and what a unit of it adds.
   *
   * @param logarithmic whether ln(0.1 + value) counts
   */
  record Term(Measure measure, boolean logarithmic, double weight) {
    Double of(Evidence evidence) {
      Double value = measure.of(evidence);
      return value == null ? null : scaled(value, logarithmic);
    }

    static double scaled(double value, boolean logarithmic) {
      return logarithmic ? Math.log(FLOOR + Math.max(0, value)) : value;
    }

    static Term parse(String text) {
      String[] words = text.strip().split("\\s+");
      boolean logarithmic = words[0].equals("log");
      if (words.length != (logarithmic ? 3 : 2)) {
        throw new IllegalArgumentException("expected '[log] MEASURE WEIGHT', not '" + text + "'");
      }
      return new Term(
          Measures.named(words[words.length - 2]),
          logarithmic,
          Double.parseDouble(words[words.length - 1]));
    }
  }

  /** Reads the comma-separated terms of a profile. */
  static WeightedMeasure parse(double intercept, String weights) {
    List<Term> terms = new ArrayList<>();
    for (String term : weights.split(",", -1)) {
      terms.add(Term.parse(term));
    }
    return new WeightedMeasure(intercept, terms);
  }

  /** As one measure that rules can name; null where one of its measures cannot be had. */
  Measure measure() {
    boolean detail = terms.stream().anyMatch(term -> term.measure().needsDetail());
    return new Measure(ID, meaning(), detail, this::logOdds);
  }

  private double logOdds(Evidence evidence) {
    double sum = intercept;
    for (Term term : terms) {
      sum += term.weight() * term.of(evidence);
    }
    return sum;
  }

  private String meaning() {
    List<String> parts = new ArrayList<>();
    for (Term term : terms) {
      parts.add(
          String.format(
              Locale.ROOT,
              "%+g %s%s",
              term.weight(),
              term.logarithmic() ? "log " : "",
              term.measure().id()));
    }
    return "log odds of the issue: " + String.join(" ", parts);
  }
}
