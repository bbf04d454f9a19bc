package org.imagelake.image.codec;

/**
 * The quality 1–100 that the Independent JPEG Group's encoder would have been given for such
 * quantisation tables.
 *
 * <p>libjpeg scales the example tables K.1 and K.2 of T.81 by s = 5000 / q below 50 and 200 − 2q
 * from there on, and keeps clamp((k · s + 50) / 100, 1, 255). Tables made that way give back their
 * q exactly.
 *
 * <p>Other tables (cameras, Photoshop, MozJPEG) get ImageMagick's estimate: the lowest q at which
 * the sum of all steps, or that of four key steps (a low and a high frequency of each table), is no
 * larger than in the file. Unlike ImageMagick, a third table that repeats the second counts once.
 */
final class JpegQuality {
  static final int TABLE_SIZE = 64;
  private static final int BEST = 100;

  /** T.81 table K.1 in zigzag order. */
  private static final int[] LUMA = {
    16, 11, 12, 14, 12, 10, 16, 14, 13, 14, 18, 17, 16, 19, 24, 40,
    26, 24, 22, 22, 24, 49, 35, 37, 29, 40, 58, 51, 61, 60, 57, 51,
    56, 55, 64, 72, 92, 78, 64, 68, 87, 69, 55, 56, 80, 109, 81, 87,
    95, 98, 103, 104, 103, 62, 77, 113, 121, 112, 100, 120, 92, 101, 103, 99
  };

  /** T.81 table K.2 in zigzag order. */
  private static final int[] CHROMA = {
    17, 18, 18, 24, 21, 24, 47, 26, 26, 47, 99, 66, 56, 66, 99, 99,
    99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99,
    99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99,
    99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99
  };

  /** Zigzag positions of the key steps. */
  private static final int[] LUMA_KEY = {5, 56};

  private static final int[] CHROMA_KEY = {0, 63};

  /** Sums over the scaled tables by quality; index 0 is unused. */
  private static final int[] LUMA_SUMS = sums(LUMA);

  private static final int[] CHROMA_SUMS = sums(CHROMA);

  private JpegQuality() {}

  /**
   * @param luma 64 steps in zigzag order
   * @param chroma likewise, or null when all components share one table
   */
  static int estimate(int[] luma, int[] chroma) {
    for (int quality = BEST; quality >= 1; quality--) {
      if (isScaled(LUMA, quality, luma) && (chroma == null || isScaled(CHROMA, quality, chroma))) {
        return quality;
      }
    }
    long sum = sum(luma) + (chroma == null ? 0 : sum(chroma));
    long key = key(luma, LUMA_KEY) + (chroma == null ? 0 : key(chroma, CHROMA_KEY));
    for (int quality = 1; quality < BEST; quality++) {
      long sumThen = LUMA_SUMS[quality] + (chroma == null ? 0 : CHROMA_SUMS[quality]);
      if (sum >= sumThen || key >= keyAt(quality, chroma != null)) {
        return quality;
      }
    }
    return BEST;
  }

  private static long keyAt(int quality, boolean withChroma) {
    int key = step(LUMA[LUMA_KEY[0]], quality) + step(LUMA[LUMA_KEY[1]], quality);
    return withChroma
        ? key + step(CHROMA[CHROMA_KEY[0]], quality) + step(CHROMA[CHROMA_KEY[1]], quality)
        : key;
  }

  private static long key(int[] table, int[] positions) {
    return (long) table[positions[0]] + table[positions[1]];
  }

  /** One step of an example table at a quality, as an 8-bit table holds it. */
  static int step(int example, int quality) {
    int scale = quality < 50 ? 5000 / quality : 200 - 2 * quality;
    return Math.max(1, Math.min(255, (example * scale + 50) / 100));
  }

  private static boolean isScaled(int[] example, int quality, int[] table) {
    for (int i = 0; i < TABLE_SIZE; i++) {
      // Tables of 16-bit steps are not clamped to 255: compare what an 8-bit one would hold.
      if (step(example[i], quality) != Math.min(255, table[i])) {
        return false;
      }
    }
    return true;
  }

  private static int[] sums(int[] example) {
    int[] sums = new int[BEST + 1];
    for (int quality = 1; quality <= BEST; quality++) {
      for (int base : example) {
        sums[quality] += step(base, quality);
      }
    }
    return sums;
  }

  private static long sum(int[] table) {
    long sum = 0;
    for (int step : table) {
      sum += step;
    }
    return sum;
  }
}
