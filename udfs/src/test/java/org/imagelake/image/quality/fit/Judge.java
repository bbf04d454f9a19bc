package org.imagelake.image.quality.fit;

/**
 * A fitted judge of one issue.
 *
 * @param weights one for each term of the plan
 * @param threshold log odds beyond which the issue is flagged
 */
@SuppressWarnings("ArrayRecordComponent") // numbers of one fit, never compared
record Judge(Plan plan, double intercept, double[] weights, double threshold) {
  double logOdds(Sample sample) {
    double sum = intercept;
    double[] values = plan.values(sample);
    for (int i = 0; i < values.length; i++) {
      sum += weights[i] * values[i];
    }
    return sum;
  }

  double confidence(Sample sample) {
    return 1 / (1 + Math.exp(-logOdds(sample)));
  }

  boolean flags(Sample sample) {
    return logOdds(sample) > threshold;
  }
}
