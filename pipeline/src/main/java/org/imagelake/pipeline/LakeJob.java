package org.imagelake.pipeline;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.util.SerializableConfiguration;
import org.imagelake.image.hash.ContentHash;
import org.imagelake.pipeline.gate.GateResult;
import org.imagelake.pipeline.plan.Cost;
import org.imagelake.pipeline.plan.Packing;
import org.imagelake.pipeline.run.Comparison;
import org.imagelake.pipeline.run.Holder;
import org.imagelake.pipeline.run.Known;
import org.imagelake.pipeline.run.ProgressListener;
import org.imagelake.pipeline.run.RunClock;
import org.imagelake.pipeline.run.RunCounts;
import org.imagelake.pipeline.run.RunErrand;
import org.imagelake.pipeline.run.RunOutcome;
import org.imagelake.pipeline.run.RunProgress.Phase;
import org.imagelake.pipeline.run.RunSession;
import org.imagelake.pipeline.run.RunTracker;
import org.imagelake.pipeline.run.SettingsText;
import org.imagelake.pipeline.run.Staging;
import org.imagelake.pipeline.run.Stored;
import org.imagelake.pipeline.source.ListedFile;
import org.imagelake.pipeline.source.Listing;
import org.imagelake.pipeline.source.PathText;
import org.imagelake.pipeline.table.RunRow;
import org.imagelake.pipeline.target.InputRoots;
import org.imagelake.sql.RecordType;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Listing → plan → for each batch: read and work → commit. One row in one table per input image.
 */
final class LakeJob {
  private static final Logger LOG = System.getLogger(LakeJob.class.getName());

  private final SparkSession spark;
  private final LakeRequest request;
  private final Lake lake;
  private final Listing listing;
  private final ImageWork work;
  private final RunClock clock;
  private final RunTracker tracker;

  /** Of the batches that are committed. */
  private RunCounts counts = RunCounts.NONE;

  private long batches;
  private long vanished;
  private List<GateResult> gates = List.of();
  private String note;

  private LakeJob(
      SparkSession spark, LakeRequest request, ImageWork work, ProgressListener listener) {
    this.spark = RunSession.of(spark);
    this.request = request;
    this.clock = RunClock.start(request.runId());
    this.work = work;
    this.lake = request.open(this.spark, work.table());
    this.listing =
        Listing.of(this.spark, request.inputs(), request.include(), work.skippedFolders(lake))
            .within(request.within());
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
      RunLife life =
          new RunLife(
              this::work,
              () -> row(RunRow.Status.of(counts.failedByCode()), note),
              why -> row(RunRow.Status.FAILED, why));
      RunRow row = life.live(spark, lake, clock.runId(), holder());
      tidy();
      tracker.finished(counts);
      return row;
    }
  }

  /** Runs of the same inputs and settings make the same objects. */
  private Holder holder() {
    String errand = SettingsText.json(work.settings()) + listing.roots();
    return Holder.here(work.output(), ContentHash.sha256(errand.getBytes(StandardCharsets.UTF_8)));
  }

  private void work(Staging staging) throws IOException {
    tracker.enter(Phase.LISTING);
    work.claim(new InputRoots(listing.roots()), spark.sparkContext().hadoopConfiguration());
    Comparison found = compare(staging);
    if (found.listed() == 0 && !listing.globs().isEmpty()) {
      throw new UsageException("no image matches " + String.join(", ", listing.globs()));
    }
    tracker.planned(found.listed(), found.toDo(), found.bytes());
    tracker.enter(Phase.PLANNING);
    if (found.gone() > 0 || found.opened() > 0) {
      mark(staging, found);
    }
    if (found.toDo() > 0 || lake.rows(work.table()).isEmpty()) {
      workOff(staging, found);
    }
    gates = work.judge(() -> ofInputs(found));
  }

  private void workOff(Staging staging, Comparison found) throws IOException {
    Dataset<Row> files = planned(staging, found.filesToDo());
    Plan plan = Plan.of(staging, files, found.toDo(), found.bytes(), request.rules().batch());
    work.sweep(spark.sparkContext().hadoopConfiguration());
    for (Plan.Batch batch : plan.batches()) {
      tracker.enter(Phase.ANALYZING);
      Stored written = staging.keep("rows", worked(packed(batch)).drop("run_id"));
      tracker.enter(Phase.COMMITTING);
      RunCounts ofBatch = work.counts(written.rows());
      publish(staging, written);
      counts = counts.plus(ofBatch);
    }
  }

  private Comparison compare(Staging staging) {
    RunRules rules = request.rules();
    List<String> comparable =
        lake.runsOf(work.version(), SettingsText.fingerprint(work.settings()));
    if (lake.rows(work.table()).isEmpty()) {
      return Comparison.withNothing(staging, listing.files());
    }
    Known known = new Known(comparable, rules.retryFailed() ? rules.maxAttempts() : 1);
    return Comparison.with(
        known.of(current(), lake.history(work.table()).where(work.own())),
        staging,
        listing.files(),
        listing.coverage(),
        rules.full(),
        work.judges());
  }

  /** The latest rows of all that was listed, whoever wrote them. */
  private Dataset<Row> ofInputs(Comparison found) {
    Seq<String> key = CollectionConverters.asScala(List.of("path")).toSeq();
    return current().join(found.pathsListed(), key, "left_semi");
  }

  /** The latest rows of what this run does: one for each path. */
  private Dataset<Row> current() {
    return lake.current(work.table()).where(work.own());
  }

  private void mark(Staging staging, Comparison found) throws IOException {
    Vanished gone = new Vanished(listing.coverage(), request.rules().maxVanishedRatio());
    Dataset<Row> reopened = listing.reopened(found.pathsOpened());
    Dataset<Row> rows = gone.rows(spark, found, reopened, current(), clock.now());
    Stored marked = staging.keep("vanished", rows.drop("run_id"));
    vanished = marked.rows().count();
    note = gone.note();
    if (vanished > 0) {
      publish(staging, marked);
    }
  }

  private void publish(Staging staging, Stored rows) throws IOException {
    staging.record(row(RunRow.Status.RUNNING, note));
    lake.rows(work.table()).publish(staging, rows);
    batches++;
    staging.forget(rows);
  }

  /** Stored, as the packing reads its files twice and must find them in the same order. */
  private Dataset<Row> planned(Staging staging, Dataset<Row> toDo) {
    Dataset<Row> planned = work.planned(toDo, lake, new InputRoots(listing.roots()));
    return planned == toDo ? toDo : staging.keep("planned", planned.select(listedColumns())).rows();
  }

  private static Column[] listedColumns() {
    return Arrays.stream(RecordType.of(ListedFile.class).schema().fieldNames())
        .map(functions::col)
        .toArray(Column[]::new);
  }

  private Dataset<Row> packed(Plan.Batch batch) {
    Cost cost = new Cost(work.limits().maxFileBytes());
    int cores = spark.sparkContext().defaultParallelism();
    return Packing.of(cost, batch.count(), batch.bytes(), cores).pack(batch.files());
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

  /** The run has happened: nothing that fails here may say otherwise. */
  private void tidy() {
    try {
      work.tidy(clock.runId(), spark.sparkContext().hadoopConfiguration());
    } catch (IOException | RuntimeException e) {
      LOG.log(
          Level.WARNING,
          "what run {0} left in {1} stays until it is old: {2}",
          clock.runId(),
          work.output(),
          e);
    }
  }

  /** Other programs read them, from folders of their own. */
  private List<String> inputs() {
    return request.inputs().stream()
        .map(input -> PathText.qualified(input, spark.sparkContext().hadoopConfiguration()))
        .map(Path::toString)
        .toList();
  }

  private RunRow row(RunRow.Status status, String message) {
    RunOutcome outcome =
        new RunOutcome(tracker.listed(), tracker.skipped(), counts, vanished, batches, gates);
    return errand().row(clock, outcome, status, message);
  }

  private RunErrand errand() {
    String table = request.table() == null ? null : request.table().toString();
    return new RunErrand(request.command(), inputs(), work.settings(), work.version(), table);
  }
}
