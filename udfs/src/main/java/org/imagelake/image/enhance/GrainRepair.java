package org.imagelake.image.enhance;

import org.imagelake.image.picture.Bitmap;

/** Noise, and the blocks of JPEG. */
final class GrainRepair {
  /** Steps from which blocks can be seen: those of a JPEG of quality 50. */
  private static final double SEEN = 10;

  /** {@link FlatNoise#spread} up to which it is noise and not texture that is in the way. */
  private static final double EVEN = 2.2;

  /** Strength where grain may as well be texture, and what it grows by with the confidence. */
  private static final double LEAST = 0.6;

  private static final double PER_CONFIDENCE = 2;
  private static final double DOUBT = 0.5;

  private GrainRepair() {}

  /** Only where the pixels themselves show that they were coarsely quantised. */
  static void blocks(Rehearsal rehearsal, Bitmap bitmap, Appraisal appraisal) {
    if (appraisal.suspects("jpeg_artifacts") && QuantizationStep.of(bitmap) >= SEEN) {
      rehearsal.addUnseen("deblocking", 1);
    }
  }

  /**
   * Not in dark pictures: there, the thresholds for grain would take the picture itself away before
   * it is brightened.
   */
  static void noise(Rehearsal rehearsal, Bitmap bitmap, Appraisal appraisal) {
    if (!ToneRepair.isDark(rehearsal, appraisal)
        && (appraisal.flags("noisy") || appraisal.confidence("noisy") >= DOUBT)
        && FlatNoise.of(bitmap).spread() <= EVEN) {
      double sure = appraisal.confidence("noisy") - DOUBT;
      rehearsal.addUnseen(
          "noise_reduction", Math.max(LEAST, Math.min(1, LEAST + PER_CONFIDENCE * sure)));
    }
  }
}
