package org.imagelake.pipeline.run;

import java.io.IOException;
import java.lang.System.Logger;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.imagelake.pipeline.UsageException;
import org.imagelake.pipeline.table.RunRow;
import org.imagelake.pipeline.table.Table;
import org.imagelake.pipeline.table.Tables;
import org.imagelake.pipeline.target.ObjectWriter;
import org.imagelake.sql.RecordType;

/** What one run has written so far, out of sight, and how it becomes part of the lake. */
public final class Staging {
  private static final Logger LOG = System.getLogger(Staging.class.getName());
  private static final Map<String, String> WRITING =
      Map.of("compression", "zstd", "mapreduce.fileoutputcommitter.marksuccessfuljobs", "false");

  private final SparkSession spark;
  private final LakeFolders folders;
  private final String runId;
  private final FileSystem fs;
  private final Publisher publisher;
  private final Map<String, String> committing;

  /** Batches published by table; 0 for one whose first did not get there. */
  private final Map<Table, Long> published = new HashMap<>();

  private Lease lease;
  private boolean recorded;
  private int writes;

  private Staging(SparkSession spark, LakeFolders folders, String runId) throws IOException {
    this.spark = spark;
    this.folders = folders;
    this.runId = runId;
    this.fs = folders.root().getFileSystem(conf());
    this.publisher = Publisher.of(fs);
    this.committing = MagicCommit.prepare(spark, fs);
  }

  /**
   * A place of its own for one run; what runs left that have been dead for long is cleared away.
   *
   * @param spark a session of the run's own
   * @param holder this process, and where it writes beside the lake
   * @throws UsageException when another run is in the way there
   */
  public static Staging begin(SparkSession spark, LakeFolders folders, String runId, Holder holder)
      throws IOException {
    StaleStaging.remove(folders, spark.sparkContext().hadoopConfiguration(), Instant.now());
    return beside(spark, folders, runId, holder);
  }

  /** The same, and everything else stays as it is. */
  public static Staging beside(SparkSession spark, LakeFolders folders, String runId, Holder holder)
      throws IOException {
    Staging staging = new Staging(spark, folders, runId);
    staging.lease = Lease.take(staging.fs, folders.staging(runId), holder);
    try {
      new Claims(folders, staging.conf()).check(runId, holder);
      new Exchange(folders, staging.conf()).await();
      return staging;
    } catch (IOException | RuntimeException e) {
      staging.end();
      throw e;
    }
  }

  /** The run that this is the staging of. */
  public String runId() {
    return runId;
  }

  /** Stores rows for this run alone. */
  public Stored keep(String name, Dataset<Row> rows) {
    // A new place each time: what could not be removed of the last one must not be read with it.
    Path folder = new Path(kept(name), String.valueOf(writes++));
    write(writer(rows), folder);
    return stored(folder, rows.schema());
  }

  /** Stores rows in parts that can be read one by one, by the values of a column. */
  public void keepParts(String name, Dataset<Row> rows, String column) {
    write(writer(rows).partitionBy(column), kept(name));
  }

  /** All that was kept so. */
  public Dataset<Row> parts(String name) {
    return spark.read().parquet(kept(name).toString());
  }

  /** One part of what was kept so. */
  public Stored part(String name, String column, Object value, StructType schema) {
    return stored(new Path(kept(name), column + "=" + value), schema);
  }

  /** Removes what is not needed any more; what cannot be removed goes with the rest. */
  public void forget(Stored kept) {
    tidy(kept.folder().toString(), () -> fs.delete(kept.folder(), true));
  }

  /** A place within the staging. */
  public Path kept(String name) {
    return new Path(folders.staging(runId), name);
  }

  private Stored stored(Path folder, StructType schema) {
    return new Stored(folder, spark.read().schema(schema).parquet(folder.toString()));
  }

  private DataFrameWriter<Row> writer(Dataset<Row> rows) {
    return rows.write().mode(SaveMode.Append).options(WRITING).options(committing);
  }

  private static void write(DataFrameWriter<Row> writer, Path folder) {
    writer.parquet(folder.toString());
  }

  /**
   * Makes rows part of the lake, all of them at one moment; the run must have been recorded.
   *
   * @param rows without the column {@code run_id}, which the folder says
   */
  public void publish(Table table, Stored rows) throws IOException {
    long batch = published.computeIfAbsent(table, unused -> 0L);
    Path place = publisher.place(folders, table, runId, batch);
    List<FileStatus> files = Publisher.files(fs, rows.folder());
    if (files.size() != 1 || publisher == Publisher.IN_PLACE) {
      write(writer(rows.rows().coalesce(1)), place);
      files = Publisher.files(fs, place);
    }
    publisher.show(fs, files.get(0), folders.rowsOf(table, runId), batch);
    published.put(table, batch + 1);
  }

  /** Writes a run's row, or replaces it: with the first one, the run's batches count. */
  public void record(RunRow row) throws IOException {
    RecordType<RunRow> type = RecordType.of(RunRow.class);
    Path folder = new Path(folders.staged(Tables.RUNS, runId), String.valueOf(writes++));
    write(
        writer(spark.createDataset(List.of(type.toRow(row)), type.encoder()).coalesce(1)), folder);
    FileStatus file = Publisher.files(fs, folder).get(0);
    byte[] content = new byte[Math.toIntExact(file.getLen())];
    try (FSDataInputStream in = fs.open(file.getPath())) {
      in.readFully(content);
    }
    ObjectWriter.to(folders.staging(runId), conf(), runId)
        .write(folders.runFile(Tables.RUNS, row.runId()), content);
    recorded = true;
  }

  /** Whether the run has a row. */
  public boolean isRecorded() {
    return recorded;
  }

  /**
   * Removes what is left. What the run did has been done: what cannot be removed is told, and stays
   * until it is old.
   */
  public void end() {
    lease.close();
    tidy("staging of run " + runId, this::removeAll);
  }

  private void removeAll() throws IOException {
    for (Map.Entry<Table, Long> table : published.entrySet()) {
      if (table.getValue() == 0) {
        fs.delete(folders.rowsOf(table.getKey(), runId), true);
      }
    }
    fs.delete(folders.staging(runId), true);
    EmptyFolder.remove(fs, folders.staging()); // another run may begin there at this moment
  }

  private interface Tidying {
    void run() throws IOException;
  }

  private static void tidy(String what, Tidying tidying) {
    try {
      tidying.run();
    } catch (IOException | RuntimeException e) {
      LOG.log(Logger.Level.WARNING, "cannot remove {0}, which stays until it is old: {1}", what, e);
    }
  }

  private Configuration conf() {
    return spark.sparkContext().hadoopConfiguration();
  }
}
