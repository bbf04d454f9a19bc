package org.imagelake.image.color;

import java.util.Arrays;

/**
 * The strength of a colour cast: a scene's most neutral surfaces should be gray, so the chroma that
 * the most neutral fifth of the pixels has in common is the light's or the camera's.
 */
final class Cast {
  private static final double NEUTRAL_SHARE = 0.2;

  /** Near black and near white, chroma says nothing of the light. */
  private static final float DARKEST = 10;

  private static final float LIGHTEST = 97;

  private Cast() {}

  /**
   * Length of the mean (a*, b*) of the fifth of the pixels with the least chroma, among those with
   * L* 10–97; 0 when there is none.
   */
  static double strength(ColorCube cube) {
    long[] byChroma = new long[cube.size()];
    int found = 0;
    long pixels = 0;
    for (int i = 0; i < cube.size(); i++) {
      if (cube.lightness(i) >= DARKEST && cube.lightness(i) <= LIGHTEST) {
        double chroma = cube.chroma(i);
        byChroma[found++] = (long) (chroma * 1024) << 32 | i;
        pixels += cube.count(i);
      }
    }
    Arrays.sort(byChroma, 0, found);
    double wanted = pixels * NEUTRAL_SHARE;
    double a = 0;
    double b = 0;
    double taken = 0;
    for (int k = 0; k < found && taken < wanted; k++) {
      int i = (int) byChroma[k];
      double count = Math.min(cube.count(i), wanted - taken);
      a += count * cube.a(i);
      b += count * cube.b(i);
      taken += count;
    }
    return taken > 0 ? Math.hypot(a, b) / taken : 0;
  }
}
