package org.imagelake.image.enhance;

/**
 * Noise, and the blocks of JPEG, which the same step takes away. Not in dark pictures: there, the
 * thresholds for grain would take the picture itself away before it is brightened.
 */
final class GrainRepair {
  /** Blocks are lower than grain. */
  private static final double BLOCKS = 0.4;

  /** Few blocks are better left than smoothed with the picture's texture. */
  private static final double SURE_OF_BLOCKS = 0.8;

  /** Fine texture looks like weak grain. */
  private static final double SURE_OF_GRAIN = 0.6;

  /** Strength where grain may as well be texture, and what it grows by with the confidence. */
  private static final double LEAST = 0.6;

  private static final double PER_CONFIDENCE = 2;
  private static final double DOUBT = 0.5;

  private GrainRepair() {}

  static void plan(Rehearsal rehearsal, Appraisal appraisal) {
    if (ToneRepair.isDark(rehearsal, appraisal)) {
      return;
    }
    if (appraisal.confidence("noisy") >= SURE_OF_GRAIN) {
      double sure = appraisal.confidence("noisy") - DOUBT;
      rehearsal.addUnseen(
          "noise_reduction", Math.max(LEAST, Math.min(1, LEAST + PER_CONFIDENCE * sure)));
    } else if (appraisal.confidence("jpeg_artifacts") >= SURE_OF_BLOCKS) {
      rehearsal.addUnseen("noise_reduction", BLOCKS);
    }
  }
}
