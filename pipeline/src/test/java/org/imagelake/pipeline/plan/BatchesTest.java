package org.imagelake.pipeline.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.imagelake.pipeline.LocalSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchesTest {
  private static final SparkSession SPARK = LocalSpark.session();
  private static final StructType LISTED =
      new StructType().add("path", DataTypes.StringType).add("length", DataTypes.LongType);

  @TempDir Path folder;

  /** Lengths by batch; a file that could not be listed has length -1 here. */
  private TreeMap<Integer, List<Long>> batches(List<Long> lengths, BatchSize size) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < lengths.size(); i++) {
      rows.add(RowFactory.create("file:/p" + i, lengths.get(i)));
    }
    String stored = "file:" + folder.resolve("files");
    SPARK.createDataFrame(rows, LISTED).repartition(3).write().mode("overwrite").parquet(stored);
    TreeMap<Integer, List<Long>> batches = new TreeMap<>();
    for (Row row :
        Batches.number(SPARK.read().schema(LISTED).parquet(stored), size).collectAsList()) {
      batches
          .computeIfAbsent(row.getInt(2), unused -> new ArrayList<>())
          .add(row.isNullAt(1) ? -1 : row.getLong(1));
    }
    return batches;
  }

  @Test
  void thumbnails_are_cut_by_number() {
    TreeMap<Integer, List<Long>> batches =
        batches(new Random(1).longs(1000, 1, 100).boxed().toList(), new BatchSize(300, 1L << 30));
    assertThat(batches.values().stream().map(List::size)).containsExactly(300, 300, 300, 100);
  }

  @Test
  void large_files_are_cut_by_bytes_and_no_batch_is_empty() {
    List<Long> lengths = new ArrayList<>(new Random(2).longs(500, 1, 5_000).boxed().toList());
    lengths.set(7, 1_000_000L);
    lengths.set(8, null);
    BatchSize size = new BatchSize(1000, 20_000);
    TreeMap<Integer, List<Long>> batches = batches(lengths, size);

    assertThat(batches.keySet()).hasSize(batches.lastKey() + 1);
    assertThat(batches.values().stream().mapToInt(List::size).sum()).isEqualTo(500);
    for (List<Long> batch : batches.values()) {
      long bytes = batch.stream().mapToLong(Long::longValue).sum();
      long longest = batch.stream().mapToLong(Long::longValue).max().orElse(0);
      assertThat(bytes - longest).as("without its longest file").isLessThanOrEqualTo(20_000);
    }
  }

  @Test
  void more_images_than_bytes_are_no_trouble() {
    assertThat(batches(List.of(1L, 1L, 1L), new BatchSize(100, 2)).values())
        .extracting(List::size)
        .containsExactly(2, 1);
  }
}
