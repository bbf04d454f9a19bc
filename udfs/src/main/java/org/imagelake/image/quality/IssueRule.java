package org.imagelake.image.quality;

/**
 * How one profile judges one issue.
 *
 * @param issue id of the issue
 * @param above whether values above the threshold are flagged; otherwise those below it
 * @param threshold in the unit of the measure; the value itself is not flagged
 * @param logarithmic whether values are compared by ln(1 + value) in the logistic curve
 * @param center value at which the confidence is one half
 * @param spread width of the logistic curve, on the (logarithmic) scale: one spread beyond the
 *     center, the confidence is 0.73
 */
public record IssueRule(
    String issue,
    Measure measure,
    boolean above,
    double threshold,
    boolean logarithmic,
    double center,
    double spread) {

  public IssueRule {
    if (!(spread > 0) || !Double.isFinite(threshold) || !Double.isFinite(center)) {
      throw new IllegalArgumentException(
          issue + ": threshold and center must be finite, spread positive");
    }
  }

  /** Measures and judges; all but the threshold is null where the measure cannot be had. */
  Issue judge(Evidence evidence) {
    Double measured = measure.read(evidence);
    return measured == null
        ? new Issue(issue, null, threshold, null, null, null)
        : new Issue(
            issue, measured, threshold, score(measured), confidence(measured), flags(measured));
  }

  /** Whether the value is beyond the threshold. */
  public boolean flags(double measured) {
    return above ? measured > threshold : measured < threshold;
  }

  /** 0 worst, 1 best, 0.5 at the threshold. */
  public double score(double measured) {
    return 1 - logistic(measured, threshold);
  }

  /** How sure the rule is of the issue, 0–1; what center and spread rest on, the profile says. */
  public double confidence(double measured) {
    return logistic(measured, center);
  }

  private double logistic(double measured, double middle) {
    double beyond = (scaled(measured) - scaled(middle)) / spread;
    return 1 / (1 + Math.exp(above ? -beyond : beyond));
  }

  private double scaled(double value) {
    return logarithmic ? Math.log1p(Math.max(0, value)) : value;
  }
}
