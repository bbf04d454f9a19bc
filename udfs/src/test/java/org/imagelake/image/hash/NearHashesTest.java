package org.imagelake.image.hash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearHashesTest {
  private record Pair(long probe, long found, int distance) {}

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 4, 6, 8, 11, 12, 15})
  void finds_each_pair_that_comparing_each_with_each_finds_and_once(int distance) {
    long[] hashes = crowded(new Random(64 + distance), 3_000);
    assertThat(found(hashes, distance))
        .containsExactlyInAnyOrderElementsOf(compared(hashes, distance));
  }

  @Test
  void a_hash_that_is_not_indexed_finds_its_neighbours_too() {
    NearHashes index = new NearHashes(new long[] {-1, 0b1011L << 60}, 6);
    List<List<Integer>> found = new ArrayList<>();
    index.find(0b1000L << 60, (place, bits) -> found.add(List.of(place, bits)));
    assertThat(found).containsExactly(List.of(1, 2));
  }

  @Test
  void nothing_is_found_in_nothing() {
    new NearHashes(new long[0], 6)
        .find(
            0,
            (index, bits) -> {
              throw new AssertionError("found " + index);
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 16})
  void distances_beyond_the_limit_are_refused(int distance) {
    assertThatThrownBy(() -> new NearHashes(new long[0], distance))
        .hasMessageContaining("0 to 15 bits, not " + distance);
  }

  /** Every other hash is a neighbour of an earlier one, up to 20 bits away; all are distinct. */
  private static long[] crowded(Random random, int count) {
    List<Long> hashes = new ArrayList<>();
    while (hashes.size() < count) {
      long hash = random.nextLong();
      if (hashes.size() % 2 == 1) {
        hash = hashes.get(random.nextInt(hashes.size()));
        for (int flips = random.nextInt(20); flips >= 0; flips--) {
          hash ^= 1L << random.nextInt(Long.SIZE);
        }
      }
      if (!hashes.contains(hash)) {
        hashes.add(hash);
      }
    }
    return hashes.stream().mapToLong(Long::longValue).toArray();
  }

  private static List<Pair> found(long[] hashes, int distance) {
    NearHashes index = new NearHashes(hashes, distance);
    List<Pair> found = new ArrayList<>();
    for (long probe : hashes) {
      index.find(probe, (other, bits) -> found.add(new Pair(probe, hashes[other], bits)));
    }
    return found;
  }

  private static List<Pair> compared(long[] hashes, int distance) {
    List<Pair> pairs = new ArrayList<>();
    for (long one : hashes) {
      for (long other : hashes) {
        int bits = Long.bitCount(one ^ other);
        if (bits <= distance) {
          pairs.add(new Pair(one, other, bits));
        }
      }
    }
    return pairs;
  }
}
