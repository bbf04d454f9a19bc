package org.imagelake.pipeline.maintain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.imagelake.pipeline.run.LakeFolders;
import org.imagelake.pipeline.run.RunId;
import org.imagelake.pipeline.run.Stored;
import org.imagelake.pipeline.run.Swap;
import org.imagelake.pipeline.store.ObjectStores;
import org.imagelake.pipeline.table.Table;
import org.imagelake.pipeline.table.Tables;

/**
 * Many small files of a run become few. The folder is the run's, so files of two runs never become
 * one. Not while runs are at work, which may be reading them, nor once one has begun: what is left
 * is for the next time. Not on object stores, where folders cannot be exchanged: there a batch is
 * one file from the beginning.
 */
final class CompactRows implements Upkeep {
  /** What a reader takes as one piece of work. */
  private static final long TARGET_BYTES = 128L << 20;

  /** Files of batches, and those that Spark named. */
  private static final Pattern ROWS = Pattern.compile("(batch-|part-).+\\.parquet");

  /** Hadoop's checksums of these. */
  private static final Pattern CHECKSUM = Pattern.compile("\\..+\\.parquet\\.crc");

  @Override
  public List<Chore> chores(Site site) throws IOException {
    List<Chore> chores = new ArrayList<>();
    if (ObjectStores.holds(site.fs()) || !site.isFree()) {
      return chores;
    }
    Swap swap = new Swap(site.folders(), site.fs());
    for (Table table : Tables.ALL) {
      if (!swap.waiting(table, site.conf()).isEmpty()) {
        continue; // a run kept an earlier compaction from being finished
      }
      for (Path folder : site.folders().runFolders(table, site.conf())) {
        String runId = LakeFolders.runIdOf(folder);
        if (RunId.isRunId(runId) && site.runs().containsKey(runId)) {
          addCompaction(site, table, folder, chores);
        }
      }
    }
    return chores;
  }

  private static void addCompaction(Site site, Table table, Path folder, List<Chore> chores)
      throws IOException {
    long files = 0;
    long bytes = 0;
    for (FileStatus child : LakeFolders.children(folder, site.conf())) {
      String name = child.getPath().getName();
      if (!child.isFile() || !ROWS.matcher(name).matches()) {
        if (!child.isFile() || !CHECKSUM.matcher(name).matches()) {
          return; // something that is not ours: the folder is left as it is
        }
        continue;
      }
      files++;
      bytes += child.getLen();
    }
    int fewer = (int) Math.max(1, (bytes + TARGET_BYTES - 1) / TARGET_BYTES);
    if (fewer < files) {
      chores.add(
          new Chore(
              new Deed("compacted to " + fewer, folder.toString(), files, bytes),
              () -> compact(site, table, folder, fewer)));
    }
  }

  private static boolean compact(Site site, Table table, Path folder, int files)
      throws IOException {
    if (!site.isFree()) {
      return false;
    }
    String name = table.name() + "/" + folder.getName();
    var rows = site.spark().read().parquet(folder.toString());
    Stored fresh = site.staging().keep("compacted/" + name, rows.coalesce(files));
    long before = rows.count();
    long after = fresh.rows().count();
    if (before != after) {
      throw new IOException(
          "%s has %d rows, but %d once compacted; it is left as it is"
              .formatted(folder, before, after));
    }
    Swap swap = new Swap(site.folders(), site.fs());
    Path trash = site.staging().kept("replaced/" + name);
    return site.exchange(
        () -> swap.replace(table, LakeFolders.runIdOf(folder), fresh.folder(), trash));
  }
}
