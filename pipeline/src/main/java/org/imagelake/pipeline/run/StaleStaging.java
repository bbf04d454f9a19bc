package org.imagelake.pipeline.run;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.imagelake.pipeline.table.Table;
import org.imagelake.pipeline.table.Tables;

/**
 * What killed runs left behind. A run that lives renews its lease; staging whose lease is old, and
 * whose name is one that we give, is removed by the next run. Anything else there is not ours.
 */
final class StaleStaging {
  /** Longer than any pause of a run that still lives. */
  static final Duration OLD = Duration.ofHours(24);

  private StaleStaging() {}

  static void remove(LakeFolders folders, Configuration conf, Instant now) throws IOException {
    FileSystem fs = folders.root().getFileSystem(conf);
    for (Staged staged : Staged.all(folders, conf)) {
      if (staged.isDead(OLD, now)) {
        removeRows(folders, staged.runId(), fs);
        fs.delete(staged.folder(), true);
      }
    }
  }

  /** Rows of a run that never came to its record. */
  private static void removeRows(LakeFolders folders, String runId, FileSystem fs)
      throws IOException {
    if (!fs.exists(folders.runFile(Tables.RUNS, runId))) {
      for (Table table : Tables.ALL) {
        fs.delete(folders.rowsOf(table, runId), true);
      }
    }
  }
}
