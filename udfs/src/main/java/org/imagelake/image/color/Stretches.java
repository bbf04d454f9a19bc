package org.imagelake.image.color;

/**
 * A line of pixels cut into equal stretches. In units of 1/count of a pixel, pixel x covers
 * [count·x, count·(x+1)) and stretch u [size·u, size·(u+1)): all weights are whole numbers, and
 * those of a stretch add up to {@code size}.
 */
@SuppressWarnings("ArrayRecordComponent") // tables, not values: never compared
record Stretches(int count, int[] firsts, int[] lasts, int[] firstWeights, int[] lastWeights) {

  static Stretches of(int size, int count) {
    int[] firsts = new int[count];
    int[] lasts = new int[count];
    int[] firstWeights = new int[count];
    int[] lastWeights = new int[count];
    for (int u = 0; u < count; u++) {
      long from = (long) u * size;
      long to = from + size;
      firsts[u] = (int) (from / count);
      lasts[u] = (int) ((to - 1) / count);
      firstWeights[u] = (int) (Math.min(to, (firsts[u] + 1L) * count) - from);
      lastWeights[u] = (int) (to - Math.max(from, (long) lasts[u] * count));
    }
    return new Stretches(count, firsts, lasts, firstWeights, lastWeights);
  }

  /** The first pixel that lies in the stretch, at least by a part. */
  int first(int u) {
    return firsts[u];
  }

  /** The last pixel that lies in the stretch, at least by a part. */
  int last(int u) {
    return lasts[u];
  }

  /**
   * How much of pixel {@code x}, one from first to last, lies in the stretch: 1 to {@code count}.
   */
  int weight(int u, int x) {
    if (x == firsts[u]) {
      return firstWeights[u];
    }
    return x == lasts[u] ? lastWeights[u] : count;
  }

  /** The weighted sum of the stretch's pixels. */
  long sum(int u, int[] line) {
    int first = firsts[u];
    int last = lasts[u];
    if (first == last) {
      return (long) firstWeights[u] * line[first];
    }
    long inner = 0;
    for (int x = first + 1; x < last; x++) {
      inner += line[x];
    }
    return (long) firstWeights[u] * line[first]
        + count * inner
        + (long) lastWeights[u] * line[last];
  }
}
