package org.imagelake.pipeline;

import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.imagelake.image.ImageAnalyzer;
import org.imagelake.pipeline.duplicates.CopySearch;
import org.imagelake.pipeline.duplicates.DuplicateSettings;
import org.imagelake.pipeline.run.Holder;
import org.imagelake.pipeline.run.RunClock;
import org.imagelake.pipeline.run.RunErrand;
import org.imagelake.pipeline.run.RunOutcome;
import org.imagelake.pipeline.run.RunSession;
import org.imagelake.pipeline.run.SettingsText;
import org.imagelake.pipeline.run.Staging;
import org.imagelake.pipeline.run.Stored;
import org.imagelake.pipeline.table.RunRow;
import org.imagelake.pipeline.table.RunRow.Status;
import org.imagelake.pipeline.table.Tables;

/**
 * Finds the copies among the current images of a lake, by what was stored of them: no file is read.
 * Each run replaces the table duplicates as a whole.
 */
public final class DuplicatesJob {
  private static final String COMMAND = "duplicates";

  private final Lake lake;
  private final DuplicateSettings settings;
  private final RunClock clock = RunClock.start();
  private long images;
  private long members;
  private long batches;

  private DuplicatesJob(Lake lake, DuplicateSettings settings) {
    this.lake = lake;
    this.settings = settings;
  }

  /**
   * Runs to the end and returns the committed row of the table runs; when no row came since the
   * last such run with the same settings, that run's row, and nothing is written.
   *
   * @throws RunFailedException when the run cannot be finished
   */
  public static RunRow run(SparkSession spark, String folder, DuplicateSettings settings) {
    SparkSession session = RunSession.of(spark);
    Lake lake = Lake.open(session, folder);
    RunRow last = last(lake, settings);
    return last != null ? last : new DuplicatesJob(lake, settings).run(session);
  }

  /** The last run, when there is nothing that it could not know; else null. */
  private static RunRow last(Lake lake, DuplicateSettings settings) {
    RunRow last = lake.lastRunOf(COMMAND);
    return last != null
            && last.status() == Status.SUCCEEDED
            && last.settingsFingerprint().equals(SettingsText.fingerprint(settings))
            && !lake.mayHaveRowsSince(last.started(), COMMAND)
        ? last
        : null;
  }

  private RunRow run(SparkSession spark) {
    RunLife life =
        new RunLife(this::work, () -> row(Status.SUCCEEDED, null), why -> row(Status.FAILED, why));
    return life.live(spark, lake, clock.runId(), Holder.here("", ""));
  }

  private void work(Staging staging) throws IOException {
    CopySearch search = new CopySearch(staging, settings.distance());
    Dataset<Row> found = search.in(lake.images());
    images = search.images();
    Stored rows = staging.keep("rows", found.select(columns()));
    members = rows.rows().count();
    staging.record(row(Status.RUNNING, null));
    staging.publish(Tables.DUPLICATES, rows);
    batches++;
  }

  /** Those of the table but the run's, which the folder says. */
  private static Column[] columns() {
    return List.of(Tables.DUPLICATES.schema().fieldNames()).stream()
        .filter(name -> !name.equals("run_id"))
        .map(functions::col)
        .toArray(Column[]::new);
  }

  private RunRow row(Status status, String message) {
    return new RunErrand(COMMAND, List.of(), settings, ImageAnalyzer.VERSION, null)
        .row(clock, RunOutcome.ofTables(images, members, batches), status, message);
  }
}
