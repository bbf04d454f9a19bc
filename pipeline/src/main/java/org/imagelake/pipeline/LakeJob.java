package org.imagelake.pipeline;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.util.SerializableConfiguration;
import org.imagelake.pipeline.plan.Cost;
import org.imagelake.pipeline.plan.Packing;
import org.imagelake.pipeline.run.Known;
import org.imagelake.pipeline.run.LakeFolders;
import org.imagelake.pipeline.run.ProgressListener;
import org.imagelake.pipeline.run.RunClock;
import org.imagelake.pipeline.run.RunCounts;
import org.imagelake.pipeline.run.RunProgress.Phase;
import org.imagelake.pipeline.run.RunSession;
import org.imagelake.pipeline.run.RunTracker;
import org.imagelake.pipeline.run.SettingsText;
import org.imagelake.pipeline.run.Staging;
import org.imagelake.pipeline.source.ListedFile;
import org.imagelake.pipeline.source.Listing;
import org.imagelake.pipeline.table.RunRow;
import org.imagelake.pipeline.target.InputRoots;
import org.imagelake.sql.RecordType;

/** Listing → plan → read and work → commit: one row in one table per input image. */
final class LakeJob {
  private static final Logger LOG = System.getLogger(LakeJob.class.getName());

  private final SparkSession spark;
  private final LakeRequest request;
  private final Lake lake;
  private final LakeFolders folders;
  private final Listing listing;
  private final ImageWork work;
  private final RunClock clock = RunClock.start();
  private final RunTracker tracker;

  private LakeJob(
      SparkSession spark, LakeRequest request, ImageWork work, ProgressListener listener) {
    this.spark = RunSession.of(spark);
    this.request = request;
    this.work = work;
    this.lake = Lake.open(this.spark, request.lake());
    this.folders = lake.folders();
    this.listing =
        Listing.of(this.spark, request.inputs(), request.include(), work.skippedFolders(lake));
    this.tracker = new RunTracker(spark.sparkContext(), clock, listener);
  }

  /**
   * Runs to the end and returns the committed row of the table runs.
   *
   * @throws UsageException when an input is missing or makes no sense; nothing was written
   * @throws RunFailedException when the run cannot be finished, as when a file system stays out of
   *     reach
   */
  static RunRow run(
      SparkSession spark, LakeRequest request, ImageWork work, ProgressListener listener) {
    return new LakeJob(spark, request, work, listener).run();
  }

  private RunRow run() {
    try (tracker) {
      Staging staging = Staging.begin(spark, folders, clock.runId());
      try {
        return commit(staging, work(staging));
      } catch (UsageException e) {
        staging.end();
        throw e;
      } catch (Exception e) { // Scala throws SparkException, a checked one, undeclared
        throw failed(staging, e);
      }
    } catch (IOException e) {
      throw new RunFailedException(
          clock.runId(),
          "cannot write to the lake %s: %s".formatted(lake.folder(), RootCause.message(e)),
          e);
    }
  }

  private RunCounts work(Staging staging) throws IOException {
    tracker.enter(Phase.LISTING);
    work.claim(new InputRoots(listing.roots()), spark.sparkContext().hadoopConfiguration());
    Dataset<Row> listed = staging.keep("listing", listing.files());
    long listedCount = listed.count();
    if (listedCount == 0 && !listing.globs().isEmpty()) {
      throw new UsageException("no image matches " + String.join(", ", listing.globs()));
    }
    tracker.enter(Phase.PLANNING);
    Dataset<Row> toDo = withoutKnown(staging, listed);
    Row totals = toDo.agg(count(lit(1)), sum("length")).head();
    long files = totals.getLong(0);
    long bytes = totals.isNullAt(1) ? 0 : totals.getLong(1);
    tracker.planned(listedCount, files, bytes);
    if (files == 0 && !staging.isFirst(work.table())) {
      return RunCounts.NONE;
    }
    Cost cost = new Cost(work.limits().maxFileBytes());
    Packing packing = Packing.of(cost, files, bytes, spark.sparkContext().defaultParallelism());
    Dataset<Row> packed = packing.pack(planned(staging, toDo));
    work.sweep(spark.sparkContext().hadoopConfiguration());
    tracker.enter(Phase.ANALYZING);
    Dataset<Row> written = staging.keep(work.table(), worked(packed).drop("run_id"));
    tracker.enter(Phase.COMMITTING);
    RunCounts counts = work.counts(written);
    staging.publish(work.table());
    return counts;
  }

  private Dataset<Row> withoutKnown(Staging staging, Dataset<Row> listed) {
    if (request.full()) {
      return listed;
    }
    Dataset<Row> unknown =
        Known.without(
            listed,
            lake.current(work.table()),
            lake.runs(),
            work.version(),
            SettingsText.fingerprint(work.settings()));
    return unknown == listed ? listed : staging.keep("unknown", unknown.select(listedColumns()));
  }

  /** Stored, as the packing reads its files twice and must find them in the same order. */
  private Dataset<Row> planned(Staging staging, Dataset<Row> toDo) {
    Dataset<Row> planned = work.planned(toDo, lake, new InputRoots(listing.roots()));
    return planned == toDo ? toDo : staging.keep("planned", planned.select(listedColumns()));
  }

  private static Column[] listedColumns() {
    return Arrays.stream(RecordType.of(ListedFile.class).schema().fieldNames())
        .map(functions::col)
        .toArray(Column[]::new);
  }

  private Dataset<Row> worked(Dataset<Row> packed) {
    SerializableConfiguration conf =
        new SerializableConfiguration(spark.sparkContext().hadoopConfiguration());
    return packed.mapPartitions(
        work.stage(
            new StageContext(
                clock.runId(), new InputRoots(listing.roots()), conf, tracker.counters())),
        RecordType.of(work.table().row()).encoder());
  }

  private RunRow commit(Staging staging, RunCounts counts) throws IOException {
    RunRow row = row(RunRow.Status.of(counts.failedByCode()), counts, null);
    staging.record(row);
    // The run has happened: nothing that fails from here on may say otherwise.
    try {
      staging.end();
    } catch (IOException | RuntimeException e) {
      LOG.log(
          Level.WARNING, "what run {0} left in staging stays until it is old: {1}", row.runId(), e);
    }
    tracker.finished(counts);
    return row;
  }

  private RunFailedException failed(Staging staging, Exception reason) {
    String message = RootCause.message(reason);
    RunFailedException failure = new RunFailedException(clock.runId(), message, reason);
    try {
      staging.record(row(RunRow.Status.FAILED, RunCounts.NONE, message));
    } catch (Exception e) {
      failure.addSuppressed(e);
    }
    try {
      staging.end();
    } catch (IOException | RuntimeException e) {
      failure.addSuppressed(e);
    }
    return failure;
  }

  private RunRow row(RunRow.Status status, RunCounts counts, String message) {
    double seconds = clock.analysisSeconds();
    long images = counts.done() + counts.failed();
    boolean measured = images > 0 && seconds > 0;
    return new RunRow(
        clock.runId(),
        request.command(),
        request.inputs(),
        SettingsText.json(work.settings()),
        SettingsText.fingerprint(work.settings()),
        work.version(),
        clock.started(),
        clock.now(),
        status,
        tracker.listed(),
        tracker.skipped(),
        counts.done(),
        counts.failed(),
        counts.failedByCode(),
        counts.bytes(),
        counts.megapixels(),
        seconds,
        measured ? images / seconds : null,
        measured ? counts.bytes() / 1e6 / seconds : null,
        message);
  }
}
