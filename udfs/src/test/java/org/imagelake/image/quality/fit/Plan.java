package org.imagelake.image.quality.fit;

import java.util.List;
import org.imagelake.image.quality.Issues;
import org.imagelake.image.quality.Measure;
import org.imagelake.image.quality.QualityIssue;

/**
 * What one issue is judged by: the first measure of its list.
 *
 * @param logarithmic whether confidence follows ln(1 + value), for measures of many magnitudes
 */
record Plan(QualityIssue issue, boolean logarithmic) {
  private static final List<String> LOGARITHMIC = List.of();

  /** The plans of all issues, in their order. */
  static final List<Plan> ALL =
      Issues.ALL.stream().map(issue -> new Plan(issue, LOGARITHMIC.contains(issue.id()))).toList();

  String id() {
    return issue.id();
  }

  Measure measure() {
    return issue.measures().get(0);
  }

  /** The measured value on the scale of the confidence; NaN where it was not measured. */
  double scaled(Sample sample) {
    double value = sample.value(measure().id());
    return logarithmic ? Math.log1p(value) : value;
  }
}
