package org.imagelake.pipeline.maintain;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ContentSummary;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.sql.SparkSession;
import org.imagelake.pipeline.Lake;
import org.imagelake.pipeline.run.Exchange;
import org.imagelake.pipeline.run.LakeFolders;
import org.imagelake.pipeline.run.Staged;
import org.imagelake.pipeline.run.Staging;
import org.imagelake.pipeline.store.ObjectStores;
import org.imagelake.pipeline.table.RunRow;

/**
 * The lake that is looked after.
 *
 * @param spark a session of our own
 * @param staging our own
 * @param others staging of everybody else
 * @param runs every recorded run by its id; few, as against images
 * @param olderThan what nobody has touched for so long is left over
 */
record Site(
    SparkSession spark,
    Lake lake,
    LakeFolders folders,
    Staging staging,
    List<Staged> others,
    Map<String, RunRow> runs,
    Duration olderThan,
    Instant now) {

  Configuration conf() {
    return spark.sparkContext().hadoopConfiguration();
  }

  FileSystem fs() throws IOException {
    return folders.root().getFileSystem(conf());
  }

  /** Whether a run is at work, or may be. */
  boolean isAlive(String runId) {
    return others.stream()
        .anyMatch(staged -> staged.runId().equals(runId) && !staged.isDead(olderThan, now));
  }

  /** Whether no run is at work at this moment, or may be. */
  boolean isFree() throws IOException {
    return new Exchange(folders, conf()).isFree(staging.runId(), olderThan);
  }

  /** Moves folders that runs read, unless one is at work at this moment. */
  boolean exchange(Exchange.Move move) throws IOException {
    return new Exchange(folders, conf()).make(staging.runId(), olderThan, move);
  }

  /** Whether a run is, or was, one of this lake. */
  boolean isOfThisLake(String runId) {
    return runs.containsKey(runId)
        || others.stream().anyMatch(staged -> staged.runId().equals(runId));
  }

  boolean isOld(Instant changed) {
    return Duration.between(changed, now).compareTo(olderThan) >= 0;
  }

  /** When anything in a folder changed last. */
  Instant lastChange(Path folder) throws IOException {
    // Object stores have no folders that could change.
    long last = ObjectStores.holds(fs()) ? 0 : fs().getFileStatus(folder).getModificationTime();
    RemoteIterator<LocatedFileStatus> files = fs().listFiles(folder, true);
    while (files.hasNext()) {
      last = Math.max(last, files.next().getModificationTime());
    }
    return Instant.ofEpochMilli(last);
  }

  /** What happens to a folder, with what it holds. */
  Deed deed(String what, Path folder) throws IOException {
    try {
      ContentSummary content = fs().getContentSummary(folder);
      return new Deed(what, folder.toString(), content.getFileCount(), content.getLength());
    } catch (FileNotFoundException e) {
      return new Deed(what, folder.toString(), 0, 0); // gone meanwhile
    }
  }

  /** A folder that goes. */
  Chore removal(String what, Path folder) throws IOException {
    return new Chore(deed(what, folder), () -> fs().delete(folder, true));
  }
}
