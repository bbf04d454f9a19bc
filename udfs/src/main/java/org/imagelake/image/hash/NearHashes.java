package org.imagelake.image.hash;

import java.util.stream.IntStream;

/**
 * Finds all pairs of hashes that differ in few bits without comparing each with each: multi-index
 * hashing (Norouzi, Punjani, Fleet 2012). The 64 bits are cut into four bands. Two hashes that
 * differ in at most d bits differ in at most ⌊d/4⌋ of one band at least, so it is enough to compare
 * those of which a band is that close. Band after band the hashes are sorted by it, and every two
 * keys that are close meet once: both lie side by side in memory, where looking up hash after hash
 * would wait for memory at each key.
 */
public final class NearHashes {
  /** Beyond it, look-ups become more than comparisons. */
  public static final int MAX_DISTANCE = 15;

  private static final int BANDS = 4;
  private static final int BAND_BITS = Long.SIZE / BANDS;

  private final int distance;
  private final int[] flips;

  /** Takes what was found; called once for each pair. */
  @FunctionalInterface
  public interface Pair {
    /**
     * @param one where a hash is in the first array
     * @param other where its neighbour is in the second one, or in the same when there is one only
     */
    void accept(int one, int other);
  }

  /**
   * @param distance most bits in which a pair differs, 0–{@value #MAX_DISTANCE}
   */
  public NearHashes(int distance) {
    if (distance < 0 || distance > MAX_DISTANCE) {
      throw new IllegalArgumentException(
          "a distance is 0 to %d bits, not %d".formatted(MAX_DISTANCE, distance));
    }
    this.distance = distance;
    this.flips =
        IntStream.range(0, BandTable.KEYS)
            .filter(bits -> isClose(Integer.bitCount(bits)))
            .toArray();
  }

  /** Finds the pairs of which each array has one. */
  public void between(long[] ones, long[] others, Pair found) {
    for (int band = 0; band < BANDS; band++) {
      BandTable first = new BandTable(ones, shift(band));
      BandTable second = new BandTable(others, shift(band));
      for (int key = 0; key < BandTable.KEYS; key++) {
        for (int i = first.start(key); i < first.end(key); i++) {
          for (int flip : flips) {
            meet(first, i, second, second.start(key ^ flip), second.end(key ^ flip), band, found);
          }
        }
      }
    }
  }

  /** Finds the pairs within an array, each once. */
  public void within(long[] hashes, Pair found) {
    for (int band = 0; band < BANDS; band++) {
      BandTable table = new BandTable(hashes, shift(band));
      for (int key = 0; key < BandTable.KEYS; key++) {
        for (int i = table.start(key); i < table.end(key); i++) {
          for (int flip : flips) {
            // Of two keys the larger one waits for the smaller one, of two hashes the later one.
            int from = Math.max(table.start(key ^ flip), i + 1);
            meet(table, i, table, from, table.end(key ^ flip), band, found);
          }
        }
      }
    }
  }

  private void meet(
      BandTable first, int i, BandTable second, int from, int end, int band, Pair found) {
    long one = first.hash(i);
    for (int j = from; j < end; j++) {
      long difference = one ^ second.hash(j);
      if (Long.bitCount(difference) <= distance && isFirstCloseBand(difference, band)) {
        found.accept(first.index(i), second.index(j));
      }
    }
  }

  /** A pair that is close in several bands is met in each of them; the first one counts. */
  private boolean isFirstCloseBand(long difference, int band) {
    for (int earlier = 0; earlier < band; earlier++) {
      if (isClose(Integer.bitCount(BandTable.key(difference, shift(earlier))))) {
        return false;
      }
    }
    return true;
  }

  private boolean isClose(int differingBits) {
    return differingBits <= distance / BANDS;
  }

  private static int shift(int band) {
    return band * BAND_BITS;
  }

  /** Hashes sorted by 16 of their bits, so that those that share a key lie side by side. */
  private static final class BandTable {
    static final int KEYS = 1 << BAND_BITS;

    private final int[] starts = new int[KEYS + 1];
    private final long[] sorted;
    private final int[] order;

    BandTable(long[] hashes, int shift) {
      for (long hash : hashes) {
        starts[key(hash, shift) + 1]++;
      }
      for (int key = 0; key < KEYS; key++) {
        starts[key + 1] += starts[key];
      }
      int[] next = starts.clone();
      sorted = new long[hashes.length];
      order = new int[hashes.length];
      for (int index = 0; index < hashes.length; index++) {
        int place = next[key(hashes[index], shift)]++;
        sorted[place] = hashes[index];
        order[place] = index;
      }
    }

    static int key(long hash, int shift) {
      return (int) (hash >>> shift) & (KEYS - 1);
    }

    int start(int key) {
      return starts[key];
    }

    int end(int key) {
      return starts[key + 1];
    }

    long hash(int place) {
      return sorted[place];
    }

    int index(int place) {
      return order[place];
    }
  }
}
