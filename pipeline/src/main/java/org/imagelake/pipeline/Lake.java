package org.imagelake.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.imagelake.pipeline.run.LakeFolders;
import org.imagelake.pipeline.source.PathText;
import org.imagelake.pipeline.table.RunRow;
import org.imagelake.pipeline.table.Table;
import org.imagelake.pipeline.table.Tables;
import org.imagelake.sql.RecordType;

/** The tables in one folder; what an unfinished or failed run wrote is not in them. */
public final class Lake {
  private final SparkSession spark;
  private final LakeFolders folders;

  private Lake(SparkSession spark, LakeFolders folders) {
    this.spark = spark;
    this.folders = folders;
  }

  /** Opens the folder, which may not exist yet: the tables are then empty. */
  public static Lake open(SparkSession spark, String folder) {
    Path root = PathText.qualified(folder, spark.sparkContext().hadoopConfiguration());
    return new Lake(spark, new LakeFolders(root));
  }

  /** The folder, fully qualified. */
  public String folder() {
    return folders.root().toString();
  }

  LakeFolders folders() {
    return folders;
  }

  /** Whether any run was recorded here. */
  public boolean exists() {
    return !runFiles().isEmpty();
  }

  /** The latest committed row of each image that is there. */
  public Dataset<Row> images() {
    return current(Tables.IMAGES).where(col("vanished_at").isNull());
  }

  /** The latest committed row of each key of a table. */
  public Dataset<Row> current(Table table) {
    List<String> committed = committed(table);
    Dataset<Row> all = history(table, committed);
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

  /** Every committed row of a table that is filled by runs. */
  public Dataset<Row> history(Table table) {
    return history(table, committed(table));
  }

  public Dataset<Row> runs() {
    List<String> files = runFiles();
    return files.isEmpty()
        ? empty(Tables.RUNS)
        : spark.read().schema(Tables.RUNS.schema()).parquet(files.toArray(String[]::new));
  }

  /** The runs, newest first. */
  public List<RunRow> runRows(int limit) {
    RecordType<RunRow> type = RecordType.of(RunRow.class);
    return runs().orderBy(col("run_id").desc()).limit(limit).collectAsList().stream()
        .map(type::fromRow)
        .toList();
  }

  /** Makes a temporary view of each {@link LakeView}. */
  public void registerViews() {
    for (LakeView view : LakeView.ALL) {
      view.rows().apply(this).createOrReplaceTempView(view.name());
    }
  }

  private List<String> runFiles() {
    try {
      return folders.runFiles(Tables.RUNS, conf());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look into the lake " + folder(), e);
    }
  }

  /** Ids of the recorded runs with a version and settings; few, one per run. */
  List<String> runsOf(String version, String settingsFingerprint) {
    return runIds(
        col("analyzer_version")
            .equalTo(version)
            .and(col("settings_fingerprint").equalTo(settingsFingerprint)));
  }

  /** Whether no run has put rows into a table. */
  boolean isEmpty(Table table) {
    return committed(table).isEmpty();
  }

  private List<String> runIds(Column condition) {
    return runs().where(condition).select("run_id").as(Encoders.STRING()).collectAsList();
  }

  /** Folders whose run is in the table runs; few, one per run. */
  private List<String> committed(Table table) {
    Set<String> recorded = Set.copyOf(runIds(lit(true)));
    try {
      return folders.runFolders(table, conf()).stream()
          .filter(folder -> recorded.contains(LakeFolders.runIdOf(folder)))
          .map(Path::toString)
          .collect(Collectors.toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look into the lake " + folder(), e);
    }
  }

  private Dataset<Row> history(Table table, List<String> runFolders) {
    if (runFolders.isEmpty()) {
      return empty(table);
    }
    Dataset<Row> rows =
        spark
            .read()
            .schema(table.schema())
            .option("basePath", folders.table(table).toString())
            .parquet(runFolders.toArray(String[]::new));
    // The partition column comes last; the table has it in its place.
    return rows.select(table.columns());
  }

  private Dataset<Row> empty(Table table) {
    return spark.createDataFrame(List.of(), table.schema());
  }

  private Configuration conf() {
    return spark.sparkContext().hadoopConfiguration();
  }
}
