package org.imagelake.image.enhance;

/** Noise, and the blocks of JPEG, which the same step takes away. */
final class GrainRepair {
  /** Blocks are lower than grain. */
  private static final double BLOCKS = 0.7;

  private GrainRepair() {}

  static void plan(Rehearsal rehearsal, Appraisal appraisal) {
    if (appraisal.flags("noisy")) {
      rehearsal.addUnseen("noise_reduction", 1);
    } else if (appraisal.flags("jpeg_artifacts")) {
      rehearsal.addUnseen("noise_reduction", BLOCKS);
    }
  }
}
