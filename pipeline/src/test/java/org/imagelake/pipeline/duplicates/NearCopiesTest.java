package org.imagelake.pipeline.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.imagelake.pipeline.LocalSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearCopiesTest {
  private static final SparkSession SPARK = LocalSpark.session();

  /** Random hashes are about 32 bits apart: only planted ones are near. */
  @ParameterizedTest
  @CsvSource({"1, 6", "1000000, 6", "1000000, 3"})
  void planted_copies_share_a_group_and_strangers_do_not(long believedCount, int distance) {
    Random random = new Random(7);
    List<Long> hashes = new ArrayList<>();
    Map<Long, Long> originalOf = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      long original = random.nextLong();
      hashes.add(original);
      if (i % 100 == 0) {
        long copy = original;
        for (int bit = 0; bit < distance; bit++) {
          copy ^= 1L << (i / 100 + 9 * bit) % Long.SIZE;
        }
        hashes.add(copy);
        originalOf.put(copy, original);
      }
    }
    Map<Long, Long> groupOf = groups(hashes, believedCount, distance);
    assertThat(originalOf).hasSize(200);
    originalOf.forEach(
        (copy, original) -> assertThat(groupOf.get(copy)).isEqualTo(Math.min(copy, original)));
    assertThat(groupOf).hasSize(400);
  }

  @Test
  void a_chain_is_one_group_and_each_link_is_told_once() {
    List<Long> chain = new ArrayList<>();
    long hash = 0x5555_5555_5555_5555L;
    for (int bit = 0; bit < Long.SIZE; bit++) {
      chain.add(hash);
      hash ^= 1L << bit;
    }
    Dataset<Row> links = NearCopies.links(hashes(chain), 1, 6);
    assertThat(links.count()).isEqualTo(chain.size() - 1);
    assertThat(groups(chain, 1, 6).values())
        .hasSize(chain.size())
        .containsOnly(chain.stream().min(Long::compare).orElseThrow());
  }

  private static Map<Long, Long> groups(List<Long> hashes, long believedCount, int distance) {
    Map<Long, Long> groupOf = new HashMap<>();
    for (Row row :
        Groups.of(NearCopies.links(hashes(hashes), believedCount, distance)).collectAsList()) {
      groupOf.put(row.getLong(0), row.getLong(1));
    }
    return groupOf;
  }

  private static Dataset<Row> hashes(List<Long> hashes) {
    return SPARK.createDataset(hashes, Encoders.LONG()).toDF("hash").repartition(3);
  }
}
