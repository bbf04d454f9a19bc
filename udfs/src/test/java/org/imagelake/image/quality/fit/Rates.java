package org.imagelake.image.quality.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
   * Expected calibration error: the distance of mean confidence and frequency in ten bins that hold
   * a tenth of the weight each, in the order of confidence; faults and others weigh the same in
   * all.
   */
  static <T> double calibrationError(
      List<T> faults, List<T> others, ToDoubleFunction<T> confidence) {
    List<double[]> judged = new ArrayList<>();
    for (T fault : faults) {
      judged.add(new double[] {confidence.applyAsDouble(fault), 1, 0.5 / faults.size()});
    }
    for (T other : others) {
      judged.add(new double[] {confidence.applyAsDouble(other), 0, 0.5 / others.size()});
    }
    judged.sort(Comparator.comparingDouble(one -> one[0]));
    double[] excess = new double[BINS];
    double before = 0;
    for (double[] one : judged) {
      int bin = Math.min(BINS - 1, (int) (before * BINS));
      excess[bin] += one[2] * (one[0] - one[1]);
      before += one[2];
    }
    return Arrays.stream(excess).map(Math::abs).sum();
  }
}
