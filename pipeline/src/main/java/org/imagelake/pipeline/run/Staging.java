package org.imagelake.pipeline.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.imagelake.pipeline.table.RecordType;
import org.imagelake.pipeline.table.RunRow;
import org.imagelake.pipeline.table.Table;
import org.imagelake.pipeline.table.Tables;

/** What one run has written so far, out of sight, and how it becomes part of the lake. */
public final class Staging {
  /** Rows of a file at most: some tens of megabytes. */
  private static final long ROWS_PER_FILE = 200_000;

  private static final Map<String, String> WRITING =
      Map.of(
          "compression", "zstd",
          "maxRecordsPerFile", String.valueOf(ROWS_PER_FILE),
          "mapreduce.fileoutputcommitter.marksuccessfuljobs", "false");

  private final SparkSession spark;
  private final LakeFolders folders;
  private final String runId;
  private final Publisher publisher = Publisher.RENAME;
  private Lease lease;

  private Staging(SparkSession spark, LakeFolders folders, String runId) {
    this.spark = spark;
    this.folders = folders;
    this.runId = runId;
  }

  /** A place of its own for one run. */
  public static Staging begin(SparkSession spark, LakeFolders folders, String runId) {
    Staging staging = new Staging(spark, folders, runId);
    try {
      StaleStaging.remove(folders, staging.conf(), Instant.now());
      staging.fs().mkdirs(folders.staging(runId));
      staging.lease = Lease.take(staging.fs(), folders.staging(runId));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to the lake " + folders.root(), e);
    }
    return staging;
  }

  /** Stores rows for this run alone and gives back what reads them. */
  public Dataset<Row> keep(String name, Dataset<Row> rows) {
    String folder = new Path(folders.staging(runId), name).toString();
    rows.write().mode(SaveMode.ErrorIfExists).options(WRITING).parquet(folder);
    return spark.read().schema(rows.schema()).parquet(folder);
  }

  /** Makes the rows kept under a table's name part of the lake, without a record of it yet. */
  public void publish(Table table) throws IOException {
    Path staged = new Path(folders.staging(runId), table.name());
    publisher.publish(fs(), staged, folders.rowsOf(table, runId));
  }

  /** Whether no run has published rows of a table. */
  public boolean isFirst(Table table) throws IOException {
    return folders.runFolders(table, conf()).isEmpty();
  }

  /** Writes the run's row: with it, the run has happened. */
  public void record(RunRow row) throws IOException {
    RecordType<RunRow> type = RecordType.of(RunRow.class);
    Path folder = new Path(folders.staging(runId), Tables.RUNS.name());
    spark
        .createDataset(List.of(type.toRow(row)), type.encoder())
        .coalesce(1)
        .write()
        .options(WRITING)
        .parquet(folder.toString());
    for (FileStatus file : fs().listStatus(folder)) {
      if (file.getPath().getName().endsWith(".parquet")) {
        publisher.publish(fs(), file.getPath(), folders.runFile(Tables.RUNS, runId));
        return;
      }
    }
    throw new IOException("no file was written to " + folder);
  }

  /** Removes what is left. */
  public void end() throws IOException {
    lease.close();
    fs().delete(folders.staging(runId), true);
    fs().delete(folders.staging(), false);
  }

  private FileSystem fs() throws IOException {
    return folders.root().getFileSystem(conf());
  }

  private Configuration conf() {
    return spark.sparkContext().hadoopConfiguration();
  }
}
