package org.imagelake.image.enhance;

import org.imagelake.image.picture.Bitmap;

/** Casts and saturation; black-and-white pictures have neither. */
final class ColorRepair {
  /** A mean difference of channels up to this, in grey levels, is no colour. */
  private static final double GRAY = 4;

  /**
   * Share of the picture that must lie near the light's colour to be taken for gray; where nearly
   * all of it does, it is a wall, and its colour.
   */
  private static final double LEAST_SUPPORT = 0.1;

  private static final double MOST_SUPPORT = 0.9;

  /** Strength from which a tint is to be seen. */
  private static final double LEAST_TINT = 0.2;

  /** Share of the picture that is gray as it is, which no light leaves so. */
  private static final double MOST_GRAY = 0.03;

  /** Not all of a tint: some of it may be the scene's. */
  private static final double SHARE = 0.85;

  /** Mean difference of the highest and lowest channel in clean photographs, in grey levels. */
  private static final double USUAL = 45;

  private static final double LEAST_GAIN = 1.2;
  private static final double MOST_GAIN = 3;
  private static final double GARISH = 85;
  private static final double MOST_LOSS = 0.4;

  /**
   * The most colourful hundredth of a picture whose colours are pale as a whole has no more than
   * this, in grey levels, nor than so many times the mean; a gray scene with a flower in it has.
   */
  private static final int PALE = 70;

  private static final double EVENLY_PALE = 6;

  private ColorRepair() {}

  static void light(Rehearsal rehearsal, Appraisal appraisal) {
    if (appraisal.flags("color_cast")
        && colorfulness(rehearsal.sample()) > GRAY
        && isLit(Illuminant.of(rehearsal.sample()))) {
      rehearsal.add("white_balance", SHARE);
    }
  }

  private static boolean isLit(Illuminant light) {
    return light.support() >= LEAST_SUPPORT
        && light.support() <= MOST_SUPPORT
        && light.gray() <= MOST_GRAY
        && light.distance() >= LEAST_TINT;
  }

  /** Not of pictures whose tones were just repaired: their colours were judged in a wrong light. */
  static void saturation(Rehearsal rehearsal, Appraisal appraisal) {
    if (rehearsal.has("tone_curve")) {
      return;
    }
    double found = colorfulness(rehearsal.sample());
    if (appraisal.flags("undersaturated")
        && found > GRAY
        && strongest(rehearsal.sample()) <= Math.min(PALE, EVENLY_PALE * found)) {
      rehearsal.add("saturation", Math.max(LEAST_GAIN, Math.min(MOST_GAIN, USUAL / found)));
    } else if (appraisal.flags("oversaturated")) {
      rehearsal.add("saturation", Math.max(MOST_LOSS, Math.min(1 / LEAST_GAIN, GARISH / found)));
    }
  }

  /** Mean of highest less lowest channel, 0–255. */
  private static double colorfulness(Bitmap sample) {
    return LumaCounts.mean(spreads(sample));
  }

  private static int strongest(Bitmap sample) {
    return LumaCounts.percentile(spreads(sample), 0.99);
  }

  /** How many pixels have each difference of highest and lowest channel. */
  static long[] spreads(Bitmap sample) {
    long[] counts = new long[256];
    if (sample.layout().isGray()) {
      counts[0] = sample.pixelCount();
      return counts;
    }
    byte[] samples = sample.samples();
    for (int i = 0; i < sample.length(); i += 3) {
      int r = samples[i] & 0xFF;
      int g = samples[i + 1] & 0xFF;
      int b = samples[i + 2] & 0xFF;
      counts[Math.max(r, Math.max(g, b)) - Math.min(r, Math.min(g, b))]++;
    }
    return counts;
  }
}
