package org.imagelake.image.quality.fit;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Shares and ranks. NaN where there is nothing to count. */
final class Rates {
  private static final int BINS = 10;

  private Rates() {}

  static <T> double share(List<T> items, Predicate<T> which) {
    return (double) items.stream().filter(which).count() / items.size();
  }

  /** How often a fault ranks above a picture without it; ties count half. */
  static <T> double auc(List<T> faults, List<T> others, ToDoubleFunction<T> rank) {
    double wins = 0;
    for (T fault : faults) {
      double mine = rank.applyAsDouble(fault);
      for (T other : others) {
        double its = rank.applyAsDouble(other);
        wins += mine > its ? 1 : mine == its ? 0.5 : 0;
      }
    }
    return wins / faults.size() / others.size();
  }

  /**
   * Expected calibration error: the distance of confidence and frequency in ten bins of confidence,
   * weighted by their pictures; faults and others weigh the same in all.
   */
  static <T> double calibrationError(
      List<T> faults, List<T> others, ToDoubleFunction<T> confidence) {
    double[] sure = new double[BINS];
    double[] found = new double[BINS];
    double[] weight = new double[BINS];
    for (T fault : faults) {
      add(confidence.applyAsDouble(fault), 1, 0.5 / faults.size(), sure, found, weight);
    }
    for (T other : others) {
      add(confidence.applyAsDouble(other), 0, 0.5 / others.size(), sure, found, weight);
    }
    double error = 0;
    for (int i = 0; i < BINS; i++) {
      error += Math.abs(sure[i] - found[i]);
    }
    return error;
  }

  private static void add(
      double confidence, int is, double w, double[] sure, double[] found, double[] weight) {
    int bin = Math.min(BINS - 1, (int) (confidence * BINS));
    sure[bin] += w * confidence;
    found[bin] += w * is;
    weight[bin] += w;
  }
}
