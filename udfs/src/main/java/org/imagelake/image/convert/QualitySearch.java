package org.imagelake.image.convert;

import java.io.IOException;

/**
 * The lowest quality whose result is similar enough, in few encodes: similarity grows with quality,
 * and 1 − SSIM falls about exponentially, so that the next try is put where a line through the
 * logarithms of the two nearest ones meets the target.
 */
final class QualitySearch {
  private static final int LOWEST = 5;
  private static final int HIGHEST = 100;
  private static final int FIRST = 75;
  private static final int MOST_TRIES = 6;

  /** Similarity so near the target from above is not worth another encode. */
  private static final double NEAR = 0.0005;

  /**
   * One encode and what it came to.
   *
   * @param ssim at most 1
   */
  record Try(int quality, byte[] content, double ssim) {}

  /** Encodes and compares. */
  interface Trial {
    Try at(int quality) throws IOException;
  }

  private QualitySearch() {}

  /** The smallest that reaches the target, or the best there is when none does. */
  static Try find(double target, Trial trial) throws IOException {
    Try below = null;
    Try reached = null;
    int next = FIRST;
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      Try tried = trial.at(next);
      if (tried.ssim() >= target) {
        reached = tried;
      } else {
        below = tried;
      }
      int low = below == null ? LOWEST - 1 : below.quality();
      int high = reached == null ? HIGHEST + 1 : reached.quality();
      if (high - low <= 1 || (reached != null && reached.ssim() - target < NEAR)) {
        break;
      }
      next = Math.max(low + 1, Math.min(high - 1, guess(target, below, reached)));
    }
    return reached == null ? below : reached;
  }

  private static int guess(double target, Try below, Try reached) {
    if (reached == null) {
      return below.quality() + Math.max(1, (HIGHEST - below.quality() + 1) / 2);
    }
    if (below == null) {
      return reached.quality() / 2;
    }
    double from = log(below.ssim());
    double to = log(reached.ssim());
    double share = from == to ? 0.5 : (from - log(target)) / (from - to);
    double guess = below.quality() + share * (reached.quality() - below.quality());
    return (int) Math.ceil(guess);
  }

  private static double log(double ssim) {
    return Math.log(Math.max(1e-6, 1 - ssim));
  }
}
