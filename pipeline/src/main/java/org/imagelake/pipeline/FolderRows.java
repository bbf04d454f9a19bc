package org.imagelake.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.imagelake.pipeline.run.LakeFolders;
import org.imagelake.pipeline.run.Staging;
import org.imagelake.pipeline.run.Stored;
import org.imagelake.pipeline.table.Table;

/**
 * A table of the lake's own: a folder of Parquet files, one folder in it for each run.
 *
 * @param recorded ids of the runs in the table runs, whose rows count; few
 */
record FolderRows(
    SparkSession spark, LakeFolders folders, Table table, Supplier<Set<String>> recorded)
    implements TableRows {
  @Override
  public Dataset<Row> current() {
    List<Path> committed = committed();
    if (table.isReplacedByRun()) {
      return read(latestWithRows(committed));
    }
    Dataset<Row> all = read(committed);
    if (committed.size() < 2) {
      return all; // a run has one row per key
    }
    String rank = "rank_of_run";
    Column[] key = table.key().stream().map(functions::col).toArray(Column[]::new);
    return all.withColumn(
            rank, row_number().over(Window.partitionBy(key).orderBy(col("run_id").desc())))
        .where(col(rank).equalTo(1))
        .drop(rank);
  }

  @Override
  public Dataset<Row> history() {
    return read(committed());
  }

  @Override
  public boolean isEmpty() {
    return committed().isEmpty();
  }

  @Override
  public void publish(Staging staging, Stored rows) throws IOException {
    staging.publish(table, rows);
  }

  /** Folders whose run is in the table runs; few, one per run. */
  private List<Path> committed() {
    Set<String> runs = recorded.get();
    try {
      return folders.runFolders(table, spark.sparkContext().hadoopConfiguration()).stream()
          .filter(folder -> runs.contains(LakeFolders.runIdOf(folder)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look into the lake " + folders.root(), e);
    }
  }

  /** A run that is at work, or died there, has a folder before it has rows in it. */
  private List<Path> latestWithRows(List<Path> committed) {
    List<Path> latestFirst = new ArrayList<>(committed);
    latestFirst.sort(Comparator.comparing(LakeFolders::runIdOf).reversed());
    for (Path folder : latestFirst) {
      try {
        if (LakeFolders.hasRows(folder, spark.sparkContext().hadoopConfiguration())) {
          return List.of(folder);
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cannot look into " + folder, e);
      }
    }
    return List.of();
  }

  /** One that is being replaced may lie apart from the others. */
  private Dataset<Row> read(List<Path> runFolders) {
    return runFolders.stream()
        .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(place -> read(place.getKey(), place.getValue()))
        .reduce(Dataset::unionAll)
        .orElseGet(() -> spark.createDataFrame(List.of(), table.schema()));
  }

  private Dataset<Row> read(Path base, List<Path> runFolders) {
    Dataset<Row> rows =
        spark
            .read()
            .schema(table.schema())
            .option("basePath", base.toString())
            .parquet(runFolders.stream().map(Path::toString).toArray(String[]::new));
    // The partition column comes last; the table has it in its place.
    return rows.select(table.columns());
  }
}
