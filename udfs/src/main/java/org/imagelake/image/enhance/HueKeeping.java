package org.imagelake.image.enhance;

/** Gives pixels another luma and leaves their hue. */
final class HueKeeping {
  private HueKeeping() {}

  /**
   * All of a pixel's channels by {@code target − luma}; where one would leave 0–max, the distances
   * of all three from luma shrink until it lies on the limit.
   *
   * @param step samples of a pixel; the first three are red, green and blue
   */
  static void move(int[] row, int step, int[] luma, int[] target, int max) {
    for (int x = 0, i = 0; x < luma.length; x++, i += step) {
      int shift = target[x] - luma[x];
      int least = Math.min(row[i], Math.min(row[i + 1], row[i + 2]));
      int most = Math.max(row[i], Math.max(row[i + 1], row[i + 2]));
      if (least + shift >= 0 && most + shift <= max) {
        row[i] += shift;
        row[i + 1] += shift;
        row[i + 2] += shift;
      } else {
        float share = share(least - luma[x], most - luma[x], target[x], max);
        for (int c = i; c < i + 3; c++) {
          int moved = target[x] + Math.round(share * (row[c] - luma[x]));
          row[c] = Math.max(0, Math.min(max, moved));
        }
      }
    }
  }

  /** How much of the distances from luma is left, 0–1. */
  private static float share(int below, int above, int target, int max) {
    float share = 1;
    if (target + below < 0) {
      share = Math.min(share, (float) target / -below);
    }
    if (target + above > max) {
      share = Math.min(share, (float) (max - target) / above);
    }
    return share;
  }
}
