package org.imagelake.image.quality.fit;

/**
 * Weighted logistic regression with an L2 penalty on standardised values, by Newton's method
 * (iteratively reweighted least squares).
 */
final class Logistic {
  private static final int STEPS = 60;

  private Logistic() {}

  /**
   * Intercept and weights for values as they are given, not standardised.
   *
   * @param penalty half of it times the squared weights is added to the negative log likelihood
   */
  static double[] fit(double[][] values, boolean[] is, double[] weights, double penalty) {
    int terms = values[0].length;
    double[] means = new double[terms];
    double[] deviations = new double[terms];
    for (int k = 0; k < terms; k++) {
      double squares = 0;
      for (double[] row : values) {
        means[k] += row[k] / values.length;
      }
      for (double[] row : values) {
        squares += (row[k] - means[k]) * (row[k] - means[k]) / values.length;
      }
      deviations[k] = Math.sqrt(squares) + 1e-12;
    }
    double[] beta = new double[terms + 1];
    for (int step = 0; step < STEPS; step++) {
      double[][] hessian = new double[terms + 1][terms + 2];
      for (int i = 0; i < values.length; i++) {
        double[] x = standardised(values[i], means, deviations);
        double z = 0;
        for (int k = 0; k <= terms; k++) {
          z += beta[k] * x[k];
        }
        double p = 1 / (1 + Math.exp(-z));
        double curvature = weights[i] * Math.max(1e-6, p * (1 - p));
        double slope = weights[i] * ((is[i] ? 1 : 0) - p);
        for (int a = 0; a <= terms; a++) {
          hessian[a][terms + 1] += slope * x[a];
          for (int b = 0; b <= terms; b++) {
            hessian[a][b] += curvature * x[a] * x[b];
          }
        }
      }
      for (int k = 1; k <= terms; k++) {
        hessian[k][k] += penalty;
        hessian[k][terms + 1] -= penalty * beta[k];
      }
      double[] change = solve(hessian);
      for (int k = 0; k <= terms; k++) {
        // Steps are cut so that separable sets do not overshoot.
        beta[k] += Math.max(-2, Math.min(2, change[k]));
      }
    }
    double[] raw = new double[terms + 1];
    raw[0] = beta[0];
    for (int k = 0; k < terms; k++) {
      raw[k + 1] = beta[k + 1] / deviations[k];
      raw[0] -= raw[k + 1] * means[k];
    }
    return raw;
  }

  private static double[] standardised(double[] row, double[] means, double[] deviations) {
    double[] x = new double[row.length + 1];
    x[0] = 1;
    for (int k = 0; k < row.length; k++) {
      x[k + 1] = (row[k] - means[k]) / deviations[k];
    }
    return x;
  }

  /** Gauss–Jordan on [A | b], A positive definite. */
  private static double[] solve(double[][] rows) {
    int n = rows.length;
    for (int pivot = 0; pivot < n; pivot++) {
      for (int row = 0; row < n; row++) {
        if (row != pivot) {
          double factor = rows[row][pivot] / rows[pivot][pivot];
          for (int k = pivot; k <= n; k++) {
            rows[row][k] -= factor * rows[pivot][k];
          }
        }
      }
    }
    double[] x = new double[n];
    for (int k = 0; k < n; k++) {
      x[k] = rows[k][n] / rows[k][k];
    }
    return x;
  }
}
