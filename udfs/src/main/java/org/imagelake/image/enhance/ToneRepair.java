package org.imagelake.image.enhance;

/**
 * Levels and curves for pictures that are dark, overexposed or of low contrast. The numbers are
 * chosen on photographs that were taken at several exposures, see {@code docs/accuracy.md}.
 */
final class ToneRepair {
  /** Mean luma, 0–1, that well exposed photographs have: 0.45 with a deviation of 0.05. */
  private static final double MEAN = 0.46;

  /** Percent of pixels that may be clipped at either end. */
  private static final double CLIPPED = 0.1;

  private static final double DARK_EVENNESS = 0.3;
  private static final double LIGHT_EVENNESS = 0.8;

  private ToneRepair() {}

  static void plan(Rehearsal rehearsal, Appraisal appraisal) {
    if (appraisal.flags("dark")) {
      rehearsal.add("auto_levels", CLIPPED);
      toMean(rehearsal);
      rehearsal.add("tone_curve", DARK_EVENNESS);
    } else if (appraisal.flags("overexposed")) {
      rehearsal.add("tone_curve", LIGHT_EVENNESS);
    } else if (appraisal.flags("low_contrast")) {
      rehearsal.add("auto_levels", CLIPPED);
    }
  }

  private static void toMean(Rehearsal rehearsal) {
    double mean = LumaCounts.mean(LumaCounts.of(rehearsal.sample())) / 255;
    if (mean > 0 && mean < 1) {
      rehearsal.add("gamma_correction", Math.log(mean) / Math.log(MEAN));
    }
  }
}
