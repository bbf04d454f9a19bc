package org.imagelake.image.quality.fit;

import java.util.List;

/**
 * What one issue is judged by, and how it is fitted.
 *
 * @param terms measures, {@code log MEASURE} for ln(0.1 + value); one linear term is a plain
 *     threshold, several are a logistic regression
 * @param weakest strength of degraded copies from which on they are to be found
 * @param falseFlagCost what a clean picture flagged costs, in faults missed
 */
record Plan(String issue, List<String> terms, int weakest, double falseFlagCost) {
  private static final String LOG = "log ";

  /** The one list of plans, in the order of the issues. */
  static final List<Plan> ALL =
      List.of(
          new Plan("dark", List.of("brightness"), 2, 3),
          new Plan("overexposed", List.of("highlights"), 3, 5),
          new Plan("low_contrast", List.of("darkest_p1", "darkest_p10", "colorfulness"), 2, 2),
          new Plan(
              "blurry",
              List.of("log local_sharpness", "log tint_step", "log inner_difference"),
              2,
              2),
          new Plan("undersaturated", List.of("chroma_p90"), 3, 5),
          new Plan("oversaturated", List.of("colorfulness", "empty_channel"), 3, 8),
          new Plan("color_cast", List.of("neutral_share"), 2, 1),
          new Plan("noisy", List.of("log grain", "log laplacian_floor"), 1, 0.5),
          new Plan("low_resolution", List.of("megapixels"), 1, 2),
          new Plan("jpeg_artifacts", List.of("blockiness"), 1, 2));

  boolean isThreshold() {
    return terms.size() == 1 && !terms.get(0).startsWith(LOG);
  }

  double[] values(Sample sample) {
    return terms.stream().mapToDouble(term -> value(term, sample)).toArray();
  }

  private static double value(String term, Sample sample) {
    return term.startsWith(LOG)
        ? Math.log(0.1 + Math.max(0, sample.values().get(term.substring(LOG.length()))))
        : sample.values().get(term);
  }
}
