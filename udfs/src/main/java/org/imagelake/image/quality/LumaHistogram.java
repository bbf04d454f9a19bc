package org.imagelake.image.quality;

/** The counts of 256 luma values, and what follows from them alone. Never empty. */
final class LumaHistogram {
  private static final int VALUES = 256;

  private final long[] counts;
  private final long total;

  LumaHistogram(long[] counts) {
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    if (counts.length != VALUES || sum == 0) {
      throw new IllegalArgumentException("256 counts of at least one pixel are needed");
    }
    this.counts = counts.clone();
    this.total = sum;
  }

  long[] counts() {
    return counts.clone();
  }

  long total() {
    return total;
  }

  /** Mean, 0–255. */
  double mean() {
    double sum = 0;
    for (int v = 0; v < VALUES; v++) {
      sum += (double) v * counts[v];
    }
    return sum / total;
  }

  /** Population standard deviation, 0–127.5. */
  double standardDeviation() {
    double mean = mean();
    double sum = 0;
    for (int v = 0; v < VALUES; v++) {
      sum += (v - mean) * (v - mean) * counts[v];
    }
    return Math.sqrt(sum / total);
  }

  /** Shannon entropy −Σ p log₂ p in bits, 0–8. */
  double entropy() {
    double bits = 0;
    for (long count : counts) {
      if (count > 0) {
        double p = (double) count / total;
        bits -= p * Math.log(p);
      }
    }
    return bits <= 0 ? 0 : bits / Math.log(2);
  }

  /** The smallest value that at least {@code share} of the pixels do not exceed, 0–255. */
  int percentile(double share) {
    double needed = share * total;
    long below = 0;
    for (int v = 0; v < VALUES; v++) {
      below += counts[v];
      if (below >= needed && below > 0) {
        return v;
      }
    }
    return VALUES - 1;
  }

  /** Mean of the lightest pixels, those beyond a share of all, 0–255. */
  double meanAbove(double share) {
    double wanted = (1 - share) * total;
    double taken = 0;
    double sum = 0;
    for (int v = VALUES - 1; v >= 0 && taken < wanted; v--) {
      double count = Math.min(counts[v], wanted - taken);
      sum += v * count;
      taken += count;
    }
    return taken == 0 ? percentile(1) : sum / taken;
  }

  /** Share of pixels from {@code least} to {@code most}, both included, 0–1. */
  double share(int least, int most) {
    long sum = 0;
    for (int v = least; v <= most; v++) {
      sum += counts[v];
    }
    return (double) sum / total;
  }
}
