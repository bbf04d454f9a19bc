package org.imagelake.image.quality.fit;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.imagelake.image.quality.IssueRule;

/**
 * Draws the line of a plan and fits its confidence on licensed pictures. Labelled ones count
 * {@value #REAL} times a copy, and faults as much as their absence.
 */
final class Fitting {
  static final int FOLDS = 5;

  /** Copies from this strength on are to be found. */
  private static final int WEAKEST = 2;

  /** What a clean picture flagged costs, in faults missed, for every issue. */
  private static final double FALSE_FLAG = 10;

  private static final double REAL = 3;
  private static final double PENALTY = 1;

  private final Plan plan;
  private final List<Sample> known;

  private Fitting(Plan plan, List<Sample> samples, Predicate<Sample> taken) {
    this.plan = plan;
    this.known =
        samples.stream()
            .filter(sample -> sample.photograph().licensed())
            .filter(taken)
            .filter(sample -> sample.shows(plan.id()) || sample.lacks(plan.id()))
            .filter(sample -> !Double.isNaN(plan.scaled(sample)))
            .toList();
  }

  /** On all licensed pictures that the predicate takes. */
  static IssueRule fit(Plan plan, List<Sample> samples, Predicate<Sample> taken) {
    return new Fitting(plan, samples, taken).rule();
  }

  /** One rule per fold, fitted without the scenes of the fold. */
  static List<IssueRule> folds(Plan plan, List<Sample> samples) {
    return IntStream.range(0, FOLDS)
        .mapToObj(fold -> fit(plan, samples, sample -> sample.fold(FOLDS) != fold))
        .toList();
  }

  private IssueRule rule() {
    double[][] values = new double[known.size()][];
    boolean[] is = new boolean[known.size()];
    for (int i = 0; i < is.length; i++) {
      values[i] = new double[] {plan.scaled(known.get(i))};
      is[i] = known.get(i).shows(plan.id());
    }
    double[] fitted = Logistic.fit(values, is, weights(known), PENALTY);
    boolean above = fitted[1] > 0;
    double center = -fitted[0] / fitted[1];
    return new IssueRule(
        plan.id(),
        plan.measure(),
        above,
        threshold(above),
        plan.logarithmic(),
        plan.logarithmic() ? Math.expm1(center) : center,
        1 / Math.abs(fitted[1]));
  }

  private double[] weights(List<Sample> of) {
    double[] sums = new double[2];
    for (Sample sample : of) {
      sums[sample.shows(plan.id()) ? 1 : 0] += weight(sample);
    }
    return of.stream()
        .mapToDouble(
            sample -> weight(sample) * of.size() / 2.0 / sums[sample.shows(plan.id()) ? 1 : 0])
        .toArray();
  }

  private static double weight(Sample sample) {
    return sample.isOriginal() ? REAL : 1;
  }

  /** The middle of the cheapest interval between two neighbouring values. */
  private double threshold(boolean above) {
    List<Sample> visible =
        known.stream()
            .filter(
                sample -> sample.isOriginal() || sample.isClean() || sample.strength() >= WEAKEST)
            .toList();
    double[] weights = weights(visible);
    double[] values =
        visible.stream().mapToDouble(sample -> sample.value(plan.measure().id())).toArray();
    double[] sorted = Arrays.stream(values).sorted().distinct().toArray();
    double least = Double.MAX_VALUE;
    double threshold = 0;
    for (int i = 0; i + 1 < sorted.length; i++) {
      double candidate = (sorted[i] + sorted[i + 1]) / 2;
      double cost = 0;
      for (int k = 0; k < values.length; k++) {
        boolean flagged = above ? values[k] > candidate : values[k] < candidate;
        boolean fault = visible.get(k).shows(plan.id());
        cost += flagged == fault ? 0 : weights[k] * (flagged ? FALSE_FLAG : 1);
      }
      if (cost < least) {
        least = cost;
        threshold = candidate;
      }
    }
    return threshold;
  }
}
