package org.imagelake.image.enhance;

/**
 * Levels and curves for pictures that are dark, overexposed or of low contrast. The numbers are
 * chosen on photographs that were taken at several exposures, see {@code docs/repairs.md}.
 */
final class ToneRepair {
  /** Mean luma, 0–1, that well exposed photographs have: 0.45 with a deviation of 0.05. */
  private static final double MEAN = 0.46;

  /** Percent of pixels that may be clipped at either end. */
  private static final double CLIPPED = 0.1;

  private static final double DARK_EVENNESS = 0.3;

  /** Mean luma, 0–255, from which an overexposed picture needs a curve, and how much it needs. */
  private static final double LIGHT_MEAN = 120;

  private static final double EVENNESS_PER_LEVEL = 0.01;
  private static final double LEAST_EVENNESS = 0.3;
  private static final double MOST_EVENNESS = 0.8;

  /**
   * Mean luma, 0–255, from which a picture that is called dark is a night or indoor scene: those of
   * labelled scenes begin at 38, underexposed ones with a better exposure beside them end at 37.
   */
  private static final double DARK_MEAN = 38;

  /**
   * Range of luma below which levels would leave gaps of more than six grey levels in 8 bits: there
   * the tiles' own curves spread the tones, which have more of them.
   */
  private static final int POSTERISED = 40;

  private static final double CLIP_LIMIT = 2;

  private ToneRepair() {}

  static void plan(Rehearsal rehearsal, Appraisal appraisal) {
    if (isDark(rehearsal, appraisal)) {
      brighten(rehearsal);
      rehearsal.add("tone_curve", DARK_EVENNESS);
    } else if (appraisal.flags("overexposed")) {
      double mean = LumaCounts.mean(LumaCounts.of(rehearsal.sample()));
      double evenness = EVENNESS_PER_LEVEL * (mean - LIGHT_MEAN);
      rehearsal.add("tone_curve", Math.max(LEAST_EVENNESS, Math.min(MOST_EVENNESS, evenness)));
    } else if (appraisal.flags("low_contrast")
        && !Surface.of(rehearsal.sample()).fillsThePicture()) {
      stretch(rehearsal);
    }
  }

  private static void stretch(Rehearsal rehearsal) {
    long[] counts = LumaCounts.of(rehearsal.sample());
    int range =
        LumaCounts.percentile(counts, 1 - CLIPPED / 100)
            - LumaCounts.percentile(counts, CLIPPED / 100);
    if (range < POSTERISED && rehearsal.bitDepth() == 8) {
      rehearsal.add("histogram_equalization", CLIP_LIMIT);
    } else {
      rehearsal.add("auto_levels", CLIPPED);
    }
  }

  /**
   * Whether the picture, as it is now, is to be brightened: suspected is enough, as the flag looks
   * at the lightest places and this at all of them.
   */
  static boolean isDark(Rehearsal rehearsal, Appraisal appraisal) {
    return appraisal.suspects("dark")
        && LumaCounts.mean(LumaCounts.of(rehearsal.sample())) < DARK_MEAN;
  }

  /**
   * The lightest tone to white and the mean to {@link #MEAN}, all channels alike. Gamma comes
   * first: {@code (x / white)^e = x^e · white^−e}, so that nothing is clipped before it is divided.
   * A mean that white alone would lift too far is lifted without white: the scene has no white.
   */
  private static void brighten(Rehearsal rehearsal) {
    long[] counts = LumaCounts.of(rehearsal.sample());
    double lightest = LumaCounts.percentile(counts, 1 - CLIPPED / 100) / 255.0;
    double white = Math.max(lightest, LumaCounts.mean(counts) / 255 / MEAN);
    double mean = LumaCounts.mean(counts) / 255 / white;
    if (white > 0 && mean > 0 && mean < 1) {
      double exponent = Math.log(MEAN) / Math.log(mean);
      rehearsal.add("gamma_correction", 1 / exponent);
      rehearsal.add("brightness", Math.pow(white, -exponent));
    }
  }
}
