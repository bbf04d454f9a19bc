package org.imagelake.image.quality;

/** One row of luma, widened to int, with what its neighbours to the left and right give. */
final class LumaRow {
  final int[] here;
  final int[] next;
  final int[] previous;
  final int[] second;

  LumaRow(int width) {
    this.here = new int[width];
    this.next = new int[width];
    this.previous = new int[width];
    this.second = new int[width];
  }

  /** Takes over a row. */
  void read(byte[] bytes) {
    for (int x = 0; x < here.length; x++) {
      here[x] = bytes[x] & 0xFF;
    }
    compare();
  }

  /** Takes over a row and counts its values. */
  void read(byte[] bytes, RowHistogram histogram) {
    histogram.addAndWiden(bytes, here, here.length);
    compare();
  }

  /** What lies beyond its ends mirrors what lies before them (BORDER_REFLECT_101). */
  private void compare() {
    int width = here.length;
    System.arraycopy(here, 1, next, 0, width - 1);
    System.arraycopy(here, 0, previous, 1, width - 1);
    next[width - 1] = here[Math.max(0, width - 2)];
    previous[0] = here[Math.min(1, width - 1)];
    secondDifference(previous, here, next, second);
  }

  /** d(x) = p(x−1) − 2p(x) + p(x+1). */
  private static void secondDifference(int[] previous, int[] here, int[] next, int[] second) {
    for (int x = 0; x < second.length; x++) {
      second[x] = previous[x] - 2 * here[x] + next[x];
    }
  }
}
