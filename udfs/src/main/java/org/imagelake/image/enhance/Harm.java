package org.imagelake.image.enhance;

import org.imagelake.image.picture.Bitmap;

/**
 * What a result lost beside its source, whatever its measures say: tones that run together at black
 * or white, and structure. Structure is the correlation of luma within tiles that have edges; it is
 * 1 for every change of brightness and contrast, and falls where a step removed what was there or
 * put something there that was not (the third factor of structural similarity, Wang et al. 2004).
 *
 * @param clipped share of the pixels that are black or white in the result and were not before, 0–1
 * @param structure mean correlation, 0–1; 1 when no tile has edges
 */
record Harm(double clipped, double structure) {
  private static final int TILE = 16;
  private static final int MOST_TILES = 2048;

  /** Standard deviation of luma from which a tile has edges: well above grain. */
  private static final double EDGES = 8;

  private static final double NOISES = 4;
  private static final int BLACK = 2;
  private static final int WHITE = 253;

  /** What no repair may do. */
  private static final double MOST_CLIPPED = 0.03;

  private static final double LEAST_STRUCTURE = 0.8;

  /** Whether the result is without harm. */
  static boolean none(Bitmap source, Bitmap result) {
    Harm harm = of(source, result);
    return harm.clipped <= MOST_CLIPPED && harm.structure >= LEAST_STRUCTURE;
  }

  static Harm of(Bitmap source, Bitmap result) {
    int across = source.width() / TILE;
    int down = source.height() / TILE;
    int every = 1 + (int) Math.sqrt((double) across * down / MOST_TILES);
    LumaTile before = new LumaTile(source, TILE);
    LumaTile after = new LumaTile(result, TILE);
    double least = Math.max(EDGES, NOISES * FlatNoise.of(source).sigma());
    double sum = 0;
    int edged = 0;
    long clipped = 0;
    long pixels = 0;
    for (int v = 0; v < down; v += every) {
      before.rows(v * TILE);
      after.rows(v * TILE);
      for (int u = 0; u < across; u += every) {
        before.read(u * TILE);
        after.read(u * TILE);
        clipped += before.newlyBeyond(after, BLACK, WHITE);
        pixels += TILE * TILE;
        if (before.deviation() >= least) {
          sum += before.correlation(after);
          edged++;
        }
      }
    }
    return new Harm(
        pixels == 0 ? 0 : (double) clipped / pixels, edged == 0 ? 1 : Math.max(0, sum / edged));
  }
}
