package org.imagelake.pipeline.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.imagelake.pipeline.LocalSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackingTest {
  private static final SparkSession SPARK = LocalSpark.session();
  private static final Cost COST = new Cost(1L << 40);
  private static final int CORES = 2;
  private static final StructType LISTED =
      new StructType().add("path", DataTypes.StringType).add("length", DataTypes.LongType);

  @TempDir Path folder;

  /** Lengths by task. */
  private List<List<Long>> pack(List<Long> lengths) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < lengths.size(); i++) {
      rows.add(RowFactory.create("file:/p" + i, lengths.get(i)));
    }
    String stored = "file:" + folder.resolve("files");
    SPARK.createDataFrame(rows, LISTED).repartition(3).write().mode("overwrite").parquet(stored);
    Dataset<Row> files = SPARK.read().schema(LISTED).parquet(stored);
    long bytes = lengths.stream().mapToLong(Long::longValue).sum();
    List<List<Long>> tasks = new ArrayList<>();
    for (List<Row> task :
        Packing.of(COST, lengths.size(), bytes, CORES).pack(files).javaRDD().glom().collect()) {
      tasks.add(task.stream().map(row -> row.getLong(1)).toList());
    }
    return tasks;
  }

  private static long cost(List<Long> task) {
    return task.stream().mapToLong(COST::of).sum();
  }

  @Test
  void thousands_of_thumbnails_are_a_few_dozen_even_tasks() {
    Random random = new Random(1);
    List<Long> lengths = random.longs(20_000, 2_000, 20_000).boxed().toList();
    List<List<Long>> tasks = pack(lengths);

    assertThat(tasks).hasSizeBetween(Packing.TASKS_PER_CORE * CORES, 40);
    assertThat(tasks.stream().mapToInt(List::size).sum()).isEqualTo(20_000);
    long largest = Collections.max(tasks.stream().map(PackingTest::cost).toList());
    long smallest = Collections.min(tasks.stream().map(PackingTest::cost).toList());
    assertThat(largest).isLessThan(smallest * 11 / 10);
  }

  @Test
  void a_huge_file_stands_alone_and_first() {
    List<Long> lengths = new ArrayList<>(Collections.nCopies(500, 100_000L));
    lengths.add(250, 300_000_000L);
    lengths.add(100, 200_000_000L);
    List<List<Long>> tasks = pack(lengths);

    assertThat(tasks.get(0)).containsExactly(300_000_000L);
    assertThat(tasks.get(1)).containsExactly(200_000_000L);
    assertThat(tasks.stream().mapToInt(List::size).sum()).isEqualTo(502);
  }

  @Test
  void the_same_files_make_the_same_tasks() {
    List<Long> lengths = new Random(2).longs(300, 0, 5_000_000).boxed().toList();
    assertThat(pack(lengths)).isEqualTo(pack(lengths));
  }

  @Test
  void few_files_and_none_are_packed_too() {
    assertThat(pack(List.of(10L))).containsExactly(List.of(10L));
    assertThat(pack(List.of()).stream().mapToInt(List::size).sum()).isZero();
  }

  @Test
  void a_file_that_will_not_be_opened_costs_no_more_than_a_row() {
    assertThat(new Cost(100).of(101L)).isEqualTo(Cost.PER_FILE);
    assertThat(COST.of(null)).isEqualTo(Cost.PER_FILE);
  }

  @Test
  void only_the_listing_is_shuffled_and_only_once() {
    String stored = "file:" + folder.resolve("listed");
    SPARK
        .createDataFrame(List.of(RowFactory.create("file:/p", 1L)), LISTED)
        .write()
        .parquet(stored);
    Dataset<Row> packed =
        Packing.of(COST, 1, 1, CORES).pack(SPARK.read().schema(LISTED).parquet(stored));
    String plan = packed.queryExecution().executedPlan().toString();
    List<String> exchanges = plan.lines().filter(line -> line.contains("Exchange")).toList();
    assertThat(exchanges).as(plan).hasSize(1);
    assertThat(packed.schema()).isEqualTo(LISTED);
  }
}
