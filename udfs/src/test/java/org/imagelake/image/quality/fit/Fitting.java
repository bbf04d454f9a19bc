package org.imagelake.image.quality.fit;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Fits a plan on licensed pictures: labelled ones count {@value #REAL} times a copy, and faults as
 * much as their absence; the threshold is the cheapest one.
 */
final class Fitting {
  static final int FOLDS = 5;
  private static final double REAL = 3;
  private static final double PENALTY = 1;

  private Fitting() {}

  /** On all licensed pictures that the predicate takes. */
  static Judge fit(Plan plan, List<Sample> samples, Predicate<Sample> taken) {
    List<Sample> known =
        samples.stream()
            .filter(sample -> sample.photograph().licensed())
            .filter(taken)
            .filter(sample -> isFault(plan, sample) || sample.lacks(plan.issue()))
            .toList();
    int count = known.size();
    boolean[] is = new boolean[count];
    double[] weights = new double[count];
    double[][] values = new double[count][];
    double[] sums = new double[2];
    for (int i = 0; i < count; i++) {
      Sample sample = known.get(i);
      is[i] = isFault(plan, sample);
      weights[i] = sample.isOriginal() ? REAL : 1;
      values[i] = plan.values(sample);
      sums[is[i] ? 1 : 0] += weights[i];
    }
    for (int i = 0; i < count; i++) {
      weights[i] *= count / 2.0 / sums[is[i] ? 1 : 0];
    }
    double[] fitted = Logistic.fit(values, is, weights, PENALTY);
    double[] terms = Arrays.copyOfRange(fitted, 1, fitted.length);
    Judge judge = new Judge(plan, fitted[0], terms, 0);
    double[] odds = known.stream().mapToDouble(judge::logOdds).toArray();
    return new Judge(plan, fitted[0], terms, cheapest(odds, is, weights, plan.falseFlagCost()));
  }

  /** One judge per fold, fitted without the scenes of the fold. */
  static List<Judge> folds(Plan plan, List<Sample> samples) {
    return IntStream.range(0, FOLDS)
        .mapToObj(fold -> fit(plan, samples, sample -> sample.fold(FOLDS) != fold))
        .toList();
  }

  private static boolean isFault(Plan plan, Sample sample) {
    boolean strong = sample.isOriginal() || sample.strength() >= plan.weakest();
    return strong && sample.shows(plan.issue());
  }

  /** The middle of the cheapest interval between two neighbouring log odds. */
  private static double cheapest(double[] odds, boolean[] is, double[] weights, double falseFlag) {
    double[] sorted = Arrays.stream(odds).sorted().distinct().toArray();
    double least = Double.MAX_VALUE;
    double threshold = 0;
    for (int i = 0; i + 1 < sorted.length; i++) {
      double candidate = (sorted[i] + sorted[i + 1]) / 2;
      double cost = 0;
      for (int k = 0; k < odds.length; k++) {
        boolean flagged = odds[k] > candidate;
        cost += flagged == is[k] ? 0 : weights[k] * (flagged ? falseFlag : 1);
      }
      if (cost < least) {
        least = cost;
        threshold = candidate;
      }
    }
    return threshold;
  }
}
