package org.imagelake.pipeline;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.imagelake.pipeline.catalog.CatalogTable;
import org.imagelake.pipeline.catalog.TableName;
import org.imagelake.pipeline.run.LakeFolders;
import org.imagelake.pipeline.run.RunId;
import org.imagelake.pipeline.run.Staged;
import org.imagelake.pipeline.source.PathText;
import org.imagelake.pipeline.table.RunRow;
import org.imagelake.pipeline.table.Table;
import org.imagelake.pipeline.table.Tables;
import org.imagelake.sql.RecordType;

/**
 * The tables in one folder, some of which may be in a catalog instead; what no recorded run wrote
 * is not in them.
 */
public final class Lake {
  private final SparkSession spark;
  private final LakeFolders folders;
  private final Map<Table, TableRows> elsewhere;

  private Lake(SparkSession spark, LakeFolders folders, Map<Table, TableRows> elsewhere) {
    this.spark = spark;
    this.folders = folders;
    this.elsewhere = elsewhere;
  }

  /** Opens the folder, which may not exist yet: the tables are then empty. */
  public static Lake open(SparkSession spark, String folder) {
    Path root = PathText.qualified(folder, spark.sparkContext().hadoopConfiguration());
    return new Lake(spark, new LakeFolders(root), Map.of());
  }

  /**
   * The same lake, with the rows of one table in a catalog.
   *
   * @throws UsageException when there is no such catalog, or the table there has other columns
   */
  public Lake with(Table table, TableName name) {
    Map<Table, TableRows> more = new HashMap<>(elsewhere);
    CatalogTable opened = CatalogTable.open(spark, name, table);
    more.put(table, CatalogRows.of(spark, folders, table, opened, this::recorded));
    return new Lake(spark, folders, Map.copyOf(more));
  }

  /** The folder, fully qualified. */
  public String folder() {
    return folders.root().toString();
  }

  public LakeFolders folders() {
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

  /** The latest committed row of each key of a table, or the rows of the latest run. */
  public Dataset<Row> current(Table table) {
    return rows(table).current();
  }

  /** Every committed row of a table that is filled by runs. */
  public Dataset<Row> history(Table table) {
    return rows(table).history();
  }

  TableRows rows(Table table) {
    return elsewhere.getOrDefault(table, new FolderRows(spark, folders, table, this::recorded));
  }

  private Set<String> recorded() {
    return Set.copyOf(runIds(lit(true)));
  }

  public Dataset<Row> runs() {
    List<String> files = runFiles();
    return files.isEmpty()
        ? spark.createDataFrame(List.of(), Tables.RUNS.schema())
        : spark.read().schema(Tables.RUNS.schema()).parquet(files.toArray(String[]::new));
  }

  /** The runs, newest first. */
  public List<RunRow> runRows(int limit) {
    RecordType<RunRow> type = RecordType.of(RunRow.class);
    return runs().orderBy(col("run_id").desc()).limit(limit).collectAsList().stream()
        .map(type::fromRow)
        .toList();
  }

  /** The run of that id, by its own file; empty without one. */
  public Optional<RunRow> run(String id) {
    if (!RunId.isRunId(id)) {
      return Optional.empty(); // not every text makes a path
    }
    Path file = folders.runFile(Tables.RUNS, id);
    try {
      return file.getFileSystem(conf()).exists(file)
          ? spark
              .read()
              .schema(Tables.RUNS.schema())
              .parquet(file.toString())
              .collectAsList()
              .stream()
              .map(RecordType.of(RunRow.class)::fromRow)
              .findFirst()
          : Optional.empty();
    } catch (IOException e) {
      throw unseen(e);
    }
  }

  /** Whether a process works on that run, as far as one can tell. */
  public boolean isAtWork(String runId) {
    Instant now = Instant.now();
    try {
      return Staged.all(folders, conf()).stream()
          .anyMatch(staged -> staged.runId().equals(runId) && staged.isAtWork(now));
    } catch (IOException e) {
      throw unseen(e);
    }
  }

  /** The latest run of a command; null without one. */
  RunRow lastRunOf(String command) {
    return runs()
        .where(col("command").equalTo(command))
        .orderBy(col("run_id").desc())
        .limit(1)
        .collectAsList()
        .stream()
        .map(RecordType.of(RunRow.class)::fromRow)
        .findFirst()
        .orElse(null);
  }

  /**
   * Whether a run of another command may have committed rows, to whichever table, since a moment.
   * The row of one that is running says neither when nor how often it did so last.
   */
  boolean mayHaveRowsSince(Instant moment, String otherThan) {
    Column running = col("status").equalTo(RunRow.Status.RUNNING.name());
    Column wrote = coalesce(col("batches"), lit(1)).gt(0);
    Column failed = col("status").equalTo(RunRow.Status.FAILED.name());
    return !runs()
        .where(col("command").notEqual(otherThan))
        .where(running.or(col("ended").gt(moment).and(wrote.or(failed))))
        .isEmpty();
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
      throw unseen(e);
    }
  }

  private UncheckedIOException unseen(IOException e) {
    return new UncheckedIOException("cannot look into the lake " + folder(), e);
  }

  /** Ids of the recorded runs with a version and settings; few, one per run. */
  List<String> runsOf(String version, String settingsFingerprint) {
    return runIds(
        col("analyzer_version")
            .equalTo(version)
            .and(col("settings_fingerprint").equalTo(settingsFingerprint)));
  }

  private List<String> runIds(Column condition) {
    return runs().where(condition).select("run_id").as(Encoders.STRING()).collectAsList();
  }

  private Configuration conf() {
    return spark.sparkContext().hadoopConfiguration();
  }
}
