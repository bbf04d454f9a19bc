package org.imagelake.pipeline.maintain;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.imagelake.pipeline.Lake;
import org.imagelake.pipeline.UsageException;
import org.imagelake.pipeline.run.Holder;
import org.imagelake.pipeline.run.LakeFolders;
import org.imagelake.pipeline.run.RunClock;
import org.imagelake.pipeline.run.RunSession;
import org.imagelake.pipeline.run.Staged;
import org.imagelake.pipeline.run.Staging;
import org.imagelake.pipeline.table.RunRow;

/**
 * Looks after a lake: what dead runs left goes, small files become few. Everything it touches has a
 * name that we give; anything else stays. It may be killed at any moment and run beside runs.
 */
public final class Maintenance {
  private static final String WORK = "maintain";

  private Maintenance() {}

  /**
   * Does all there is to do.
   *
   * @param olderThan what nobody has touched for so long is left over; a process of this machine
   *     that is at work keeps what is its own whatever the age
   * @param dryRun only tell
   * @param told hears of each thing once it is done
   * @throws UsageException when somebody else is at it
   */
  public static void run(
      SparkSession spark,
      String lakeFolder,
      Duration olderThan,
      boolean dryRun,
      Consumer<Deed> told)
      throws IOException {
    SparkSession session = RunSession.of(spark);
    Lake lake = Lake.open(session, lakeFolder);
    LakeFolders folders = lake.folders();
    Configuration conf = session.sparkContext().hadoopConfiguration();
    RunClock clock = RunClock.start();
    Staging staging =
        Staging.beside(
            session, folders, clock.runId(), Holder.here(folders.root().toString(), WORK));
    try {
      List<Staged> others =
          Staged.all(folders, conf).stream()
              .filter(staged -> !staged.runId().equals(clock.runId()))
              .toList();
      refuseAnother(others, clock.now());
      Map<String, RunRow> runs = new HashMap<>();
      lake.runRows(Integer.MAX_VALUE).forEach(run -> runs.put(run.runId(), run));
      Site site = new Site(session, lake, folders, staging, others, runs, olderThan, clock.now());
      for (Upkeep upkeep : Upkeep.ALL) {
        for (Chore chore : upkeep.chores(site)) {
          if (dryRun || chore.action().run()) {
            told.accept(chore.deed());
          }
        }
      }
    } finally {
      staging.end();
    }
  }

  private static void refuseAnother(List<Staged> others, Instant now) {
    others.stream()
        .filter(staged -> staged.holder().work().equals(WORK) && staged.isAtWork(now))
        .findFirst()
        .ifPresent(
            staged -> {
              throw new UsageException(
                  "maintain is at work on this lake already, as " + staged.runId());
            });
  }
}
