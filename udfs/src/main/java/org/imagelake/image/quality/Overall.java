package org.imagelake.image.quality;

import java.util.List;

/**
 * The verdict on a whole picture. The score is a resolution factor, (megapixels / 8)^0.4 and at
 * most 1, times (1 − severity · (1 − s)) for every measured issue of score s, which is ½ at the
 * threshold: what is far from being flagged costs next to nothing. The level follows from the
 * score: ULTRA from 0.55, HIGH from 0.4, MEDIUM from 0.2, LOW below. Its confidence grows from 0.5
 * on a boundary between levels to 1 at {@value #CERTAIN} from the nearest.
 *
 * <p>The numbers are set by hand so that a degraded copy does not score above its original on the
 * pictures of {@code ScoreOrderTest}, one named there excepted: making a picture smaller also hides
 * its grain and its blocks, which must not win back what the pixels are worth; and noise hides
 * blur, which must not win back what it costs. They are no proof for every picture.
 */
record Overall(double score, QualityLevel level, double confidence) {
  private static final double ULTRA = 0.55;
  private static final double HIGH = 0.4;
  private static final double MEDIUM = 0.2;
  private static final double CERTAIN = 0.1;

  private static final double FULL_MEGAPIXELS = 8;
  private static final double RESOLUTION_EXPONENT = 0.4;

  static Overall of(List<Issue> issues, double megapixels) {
    double score = Math.min(1, Math.pow(megapixels / FULL_MEGAPIXELS, RESOLUTION_EXPONENT));
    for (Issue issue : issues) {
      if (issue.score() != null) {
        score *= 1 - Issues.named(issue.issue()).severity() * (1 - issue.score());
      }
    }
    return new Overall(score, level(score), confidence(score));
  }

  private static QualityLevel level(double score) {
    if (score >= ULTRA) {
      return QualityLevel.ULTRA;
    }
    if (score >= HIGH) {
      return QualityLevel.HIGH;
    }
    return score >= MEDIUM ? QualityLevel.MEDIUM : QualityLevel.LOW;
  }

  private static double confidence(double score) {
    double nearest =
        Math.min(
            Math.abs(score - ULTRA), Math.min(Math.abs(score - HIGH), Math.abs(score - MEDIUM)));
    return 0.5 + 0.5 * Math.min(1, nearest / CERTAIN);
  }
}
