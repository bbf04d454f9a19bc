package org.imagelake.image.enhance;

/** Blurs rows with those above and below; holds five. Rows are asked for from the top, in order. */
final class RowBox {
  /** Where rows come from, each asked for once, from the top. */
  interface Source {
    void read(int y, int[] into);
  }

  private static final int HELD = 2 * BoxWeights.REACH + 1;

  private final Source source;
  private final BoxWeights weights;
  private final int height;
  private final int[][] held;
  private final int[][] window = new int[HELD][];
  private int next;

  /**
   * @param length samples of a row
   * @param height rows of the source
   */
  RowBox(Source source, BoxWeights weights, int length, int height) {
    this.source = source;
    this.weights = weights;
    this.height = height;
    this.held = new int[HELD][length];
  }

  /** Rows beyond the first and the last are taken to equal them. */
  void read(int y, int[] into) {
    while (next < height && next <= y + BoxWeights.REACH) {
      source.read(next, held[next % HELD]);
      next++;
    }
    for (int i = 0; i < HELD; i++) {
      int row = Math.max(0, Math.min(height - 1, y + i - BoxWeights.REACH));
      window[i] = held[row % HELD];
    }
    weights.mix(window[0], window[1], window[2], window[3], window[4], into);
  }
}
