package org.imagelake.pipeline.run;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
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
import org.imagelake.pipeline.table.RunRow;
import org.imagelake.pipeline.table.Table;
import org.imagelake.pipeline.table.Tables;
import org.imagelake.sql.RecordType;

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
  private final FileSystem fs;
  private final Publisher publisher;
  private final Map<String, String> committing;
  private final List<Path> unrecorded = new ArrayList<>();
  private Lease lease;

  private Staging(SparkSession spark, LakeFolders folders, String runId) throws IOException {
    this.spark = spark;
    this.folders = folders;
    this.runId = runId;
    this.fs = folders.root().getFileSystem(conf());
    this.publisher = Publisher.of(fs);
    this.committing = MagicCommit.prepare(spark, fs);
  }

  /**
   * A place of its own for one run.
   *
   * @param spark a session of the run's own
   */
  public static Staging begin(SparkSession spark, LakeFolders folders, String runId)
      throws IOException {
    Staging staging = new Staging(spark, folders, runId);
    StaleStaging.remove(folders, staging.conf(), Instant.now());
    staging.fs.mkdirs(folders.staging(runId));
    staging.lease = Lease.take(staging.fs, folders.staging(runId));
    return staging;
  }

  /** Stores rows for this run alone and gives back what reads them. */
  public Dataset<Row> keep(String name, Dataset<Row> rows) {
    return store(new Path(folders.staging(runId), name), rows);
  }

  /** Stores the rows that the run will add to a table and gives back what reads them. */
  public Dataset<Row> keep(Table table, Dataset<Row> rows) {
    Path folder = publisher.rows(folders, table, runId);
    unrecorded.add(folders.rowsOf(table, runId));
    return store(folder, rows);
  }

  private Dataset<Row> store(Path folder, Dataset<Row> rows) {
    write(rows, folder);
    return spark.read().schema(rows.schema()).parquet(folder.toString());
  }

  private void write(Dataset<Row> rows, Path folder) {
    rows.write()
        .mode(SaveMode.ErrorIfExists)
        .options(WRITING)
        .options(committing)
        .parquet(folder.toString());
  }

  /** Makes the rows kept for a table part of the lake, without a record of it yet. */
  public void publish(Table table) throws IOException {
    publisher.publishRows(fs, folders, table, runId);
  }

  /** Whether no run has published rows of a table. */
  public boolean isFirst(Table table) throws IOException {
    return folders.runFolders(table, conf()).isEmpty();
  }

  /** Writes the run's row: with it, the run has happened. */
  public void record(RunRow row) throws IOException {
    RecordType<RunRow> type = RecordType.of(RunRow.class);
    Path folder = folders.staged(Tables.RUNS, runId);
    fs.delete(folder, true); // of a record that failed
    write(spark.createDataset(List.of(type.toRow(row)), type.encoder()).coalesce(1), folder);
    for (FileStatus file : fs.listStatus(folder)) {
      if (file.getPath().getName().endsWith(".parquet")) {
        publisher.publishRun(fs, file, folders.runFile(Tables.RUNS, runId), conf());
        if (RunRow.Status.COMMITTED.contains(row.status().name())) {
          unrecorded.clear();
        }
        return;
      }
    }
    throw new IOException("no file was written to " + folder);
  }

  /** Removes what is left, and rows that no record made part of the lake. */
  public void end() throws IOException {
    lease.close();
    for (Path rows : unrecorded) {
      fs.delete(rows, true);
    }
    fs.delete(folders.staging(runId), true);
    if (LakeFolders.children(folders.staging(), conf()).length == 0) {
      fs.delete(folders.staging(), false);
    }
  }

  private Configuration conf() {
    return spark.sparkContext().hadoopConfiguration();
  }
}
