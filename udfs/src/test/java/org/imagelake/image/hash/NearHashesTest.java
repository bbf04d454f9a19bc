package org.imagelake.image.hash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearHashesTest {
  private record Pair(long one, long other) {}

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 4, 6, 8, 11, 12, 15})
  void finds_each_pair_that_comparing_each_with_each_finds_and_once(int distance) {
    Random random = new Random(64 + distance);
    long[] ones = crowded(random, new long[0], 2_000);
    long[] others = crowded(random, ones, 3_000);
    others[0] = ones[0];
    List<Pair> found = new ArrayList<>();
    new NearHashes(distance)
        .between(ones, others, (one, other) -> found.add(new Pair(ones[one], others[other])));
    assertThat(found).containsExactlyInAnyOrderElementsOf(compared(ones, others, distance));
    assertThat(found).hasSizeGreaterThan(10 * distance);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 4, 6, 8, 11, 12, 15})
  void a_pair_within_is_found_once_and_no_hash_is_near_itself(int distance) {
    long[] hashes = crowded(new Random(64 + distance), new long[0], 3_000);
    List<Pair> found = new ArrayList<>();
    new NearHashes(distance)
        .within(
            hashes,
            (one, other) ->
                found.add(
                    new Pair(
                        Math.min(hashes[one], hashes[other]),
                        Math.max(hashes[one], hashes[other]))));
    List<Pair> expected = compared(hashes, hashes, distance);
    expected.removeIf(pair -> pair.one() >= pair.other());
    assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(found).hasSizeGreaterThanOrEqualTo(10 * distance);
  }

  @Test
  void equal_hashes_are_a_pair() {
    List<Pair> found = new ArrayList<>();
    new NearHashes(6)
        .within(new long[] {5, -1, 5}, (one, other) -> found.add(new Pair(one, other)));
    assertThat(found).containsExactly(new Pair(0, 2));
  }

  @Test
  void nothing_is_found_in_nothing() {
    NearHashes.Pair none =
        (one, other) -> {
          throw new AssertionError("found " + one + " and " + other);
        };
    new NearHashes(6).within(new long[0], none);
    new NearHashes(6).between(new long[0], new long[] {0}, none);
    new NearHashes(6).between(new long[] {0}, new long[0], none);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 16})
  void distances_beyond_the_limit_are_refused(int distance) {
    assertThatThrownBy(() -> new NearHashes(distance))
        .hasMessageContaining("0 to 15 bits, not " + distance);
  }

  /** Every other hash is a neighbour of an earlier one, up to 20 bits away; all are distinct. */
  private static long[] crowded(Random random, long[] earlier, int count) {
    List<Long> known = new ArrayList<>(Arrays.stream(earlier).boxed().toList());
    while (known.size() < earlier.length + count) {
      long hash = random.nextLong();
      if (known.size() % 2 == 1) {
        hash = known.get(random.nextInt(known.size()));
        for (int flips = random.nextInt(20); flips >= 0; flips--) {
          hash ^= 1L << random.nextInt(Long.SIZE);
        }
      }
      if (!known.contains(hash)) {
        known.add(hash);
      }
    }
    return known.stream().skip(earlier.length).mapToLong(Long::longValue).toArray();
  }

  private static List<Pair> compared(long[] ones, long[] others, int distance) {
    List<Pair> pairs = new ArrayList<>();
    for (long one : ones) {
      for (long other : others) {
        if (Long.bitCount(one ^ other) <= distance) {
          pairs.add(new Pair(one, other));
        }
      }
    }
    return pairs;
  }
}
