package org.imagelake.pipeline.maintain;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.imagelake.pipeline.table.RunRow;
import org.imagelake.pipeline.table.Table;
import org.imagelake.pipeline.table.Tables;

/**
 * Runs that say they are running and are dead: they failed. What they had committed is counted
 * again, as the last batch may have come after the last word.
 */
final class CloseDeadRuns implements Upkeep {
  private static final String MESSAGE =
      "its process ended without a word, so maintain closed it; what it had committed counts";

  @Override
  public List<Chore> chores(Site site) {
    List<Chore> chores = new ArrayList<>();
    for (RunRow run : site.runs().values()) {
      if (run.status() == RunRow.Status.RUNNING && !site.isAlive(run.runId())) {
        String row = site.folders().runFile(Tables.RUNS, run.runId()).toString();
        chores.add(
            new Chore(
                new Deed("closed a dead run", row, 1, 0),
                () -> {
                  site.staging().record(closed(site, run));
                  return true;
                }));
      }
    }
    return chores;
  }

  private static RunRow closed(Site site, RunRow run) {
    if (run.targetTable() != null) { // its rows are not here
      return run.failed(
          run.done(), run.failed(), run.failedByCode(), run.vanished(), site.now(), MESSAGE);
    }
    long done = 0;
    long vanished = 0;
    Map<String, Long> failed = new HashMap<>();
    for (Table table : Tables.ALL) {
      if (!Arrays.asList(table.schema().fieldNames()).contains("vanished_at")) {
        continue; // not one with a row per image
      }
      Dataset<Row> rows = site.lake().history(table).where(col("run_id").equalTo(run.runId()));
      for (Row group :
          rows.groupBy(col("vanished_at").isNotNull(), col("error.code")).count().collectAsList()) {
        long count = group.getLong(2);
        if (group.getBoolean(0)) {
          vanished += count;
        } else if (group.isNullAt(1)) {
          done += count;
        } else {
          failed.merge(group.getString(1), count, Long::sum);
        }
      }
    }
    long failures = failed.values().stream().mapToLong(Long::longValue).sum();
    return run.failed(done, failures, failed, vanished, site.now(), MESSAGE);
  }
}
