package org.imagelake.image.quality;

/**
 * Absolute differences of neighbouring pixels, summed by their place in the 8×8 grid of a JPEG:
 * horizontal ones per column, vertical ones per row modulo 8.
 */
final class BlockGrid {
  static final int BLOCK = 8;

  private static final int ROWS_TO_DRAIN = 1 << 20;

  private final int width;
  private final int height;
  private final int[] across;
  private final long[] acrossTotals;
  private final int[][] down;
  private final long[] downTotals = new long[BLOCK];

  BlockGrid(int width, int height) {
    this.width = width;
    this.height = height;
    this.across = new int[width];
    this.acrossTotals = new long[width];
    this.down = new int[BLOCK][width];
  }

  /** Adds row {@code y}; {@code above} is null for the first one. */
  void add(int y, LumaRow row, int[] above) {
    differences(row.next, row.here, across);
    if (above != null) {
      differences(row.here, above, down[y % BLOCK]);
    }
    if ((y + 1) % ROWS_TO_DRAIN == 0 || y + 1 == height) {
      drain();
    }
  }

  /**
   * Mean absolute difference across the lines of the grid of phase 0 less that inside the blocks,
   * in grey levels; 0 or less means that no grid shows. 0 too where there is no line.
   */
  double excess() {
    Mean edges = edges();
    Mean inner = inner();
    return edges.count == 0 || inner.count == 0 ? 0 : edges.mean() - inner.mean();
  }

  private Mean edges() {
    Mean mean = new Mean();
    for (int x = BLOCK; x < width; x += BLOCK) {
      mean.add(acrossTotals[x - 1], height);
    }
    mean.add(downTotals[0], rows(0) * width);
    return mean;
  }

  private Mean inner() {
    Mean mean = new Mean();
    for (int x = 1; x < width; x++) {
      if (x % BLOCK != 0) {
        mean.add(acrossTotals[x - 1], height);
      }
    }
    for (int phase = 1; phase < BLOCK; phase++) {
      mean.add(downTotals[phase], rows(phase) * width);
    }
    return mean;
  }

  private long rows(int phase) {
    return height > phase ? (height - 1 - phase) / BLOCK + (phase == 0 ? 0 : 1) : 0;
  }

  private static final class Mean {
    private long sum;
    private long count;

    void add(long values, long many) {
      sum += values;
      count += many;
    }

    double mean() {
      return (double) sum / count;
    }
  }

  private void drain() {
    for (int x = 0; x < width; x++) {
      acrossTotals[x] += across[x];
      across[x] = 0;
      for (int phase = 0; phase < BLOCK; phase++) {
        downTotals[phase] += down[phase][x];
        down[phase][x] = 0;
      }
    }
  }

  /** The last column of the horizontal ones has no neighbour; it is never read. */
  private static void differences(int[] ones, int[] others, int[] sums) {
    for (int x = 0; x < sums.length; x++) {
      sums[x] += Math.abs(ones[x] - others[x]);
    }
  }
}
