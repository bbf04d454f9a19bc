package org.imagelake.image.hash;

import java.util.stream.IntStream;

/**
 * Finds hashes that differ in few bits, all of them, without comparing each with each: multi-index
 * hashing (Norouzi, Punjani, Fleet 2012). The 64 bits are cut into four bands. Two hashes that
 * differ in at most d bits differ in at most ⌊d/4⌋ of one band at least, so it is enough to look
 * where a band is that close: one table a band, and a look-up for each way to flip so few of its
 * bits.
 */
public final class NearHashes {
  /** Beyond it, look-ups become more than comparisons. */
  public static final int MAX_DISTANCE = 15;

  private static final int BANDS = 4;
  private static final int BAND_BITS = Long.SIZE / BANDS;

  private final BandTable[] tables;
  private final int distance;
  private final int[] flips;

  /** Takes what was found; called once for each. */
  @FunctionalInterface
  public interface Found {
    /**
     * @param index where the hash is among those that were indexed
     * @param distance bits in which it differs
     */
    void accept(int index, int distance);
  }

  /**
   * Indexes hashes.
   *
   * @param distance most bits in which a pair differs, 0–{@value #MAX_DISTANCE}
   */
  public NearHashes(long[] hashes, int distance) {
    if (distance < 0 || distance > MAX_DISTANCE) {
      throw new IllegalArgumentException(
          "a distance is 0 to %d bits, not %d".formatted(MAX_DISTANCE, distance));
    }
    this.distance = distance;
    this.tables =
        IntStream.range(0, BANDS)
            .mapToObj(band -> new BandTable(hashes, band * BAND_BITS))
            .toArray(BandTable[]::new);
    this.flips =
        IntStream.range(0, 1 << BAND_BITS)
            .filter(bits -> isClose(Integer.bitCount(bits)))
            .toArray();
  }

  /** Finds every indexed hash within the distance of a probe, itself too when indexed. */
  public void find(long probe, Found found) {
    for (int band = 0; band < BANDS; band++) {
      BandTable table = tables[band];
      int key = band(probe, band);
      for (int flip : flips) {
        int end = table.end(key ^ flip);
        for (int i = table.start(key ^ flip); i < end; i++) {
          long other = table.hash(i);
          int differing = PerceptualHash.distance(probe, other);
          if (differing <= distance && isFirstCloseBand(probe ^ other, band)) {
            found.accept(table.index(i), differing);
          }
        }
      }
    }
  }

  /** A pair that is close in several bands is met in each of them; the first one counts. */
  private boolean isFirstCloseBand(long difference, int band) {
    for (int earlier = 0; earlier < band; earlier++) {
      if (isClose(Integer.bitCount(band(difference, earlier)))) {
        return false;
      }
    }
    return true;
  }

  private boolean isClose(int differingBits) {
    return differingBits <= distance / BANDS;
  }

  private static int band(long hash, int band) {
    return BandTable.key(hash, band * BAND_BITS);
  }

  /** Hashes sorted by 16 of their bits, so that those that share a key lie side by side. */
  private static final class BandTable {
    private static final int KEYS = 1 << BAND_BITS;

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
