package org.imagelake.pipeline.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.imagelake.pipeline.table.Table;

/**
 * Puts a folder of rows in the place of another by renames, on file systems. The new one waits in
 * {@code _swap/<table>}; a folder there counts exactly while the one of its name in the table is
 * missing, which is between two renames, or for longer when the process dies there.
 */
public final class Swap {
  private final LakeFolders folders;
  private final FileSystem fs;

  public Swap(LakeFolders folders, FileSystem fs) {
    this.folders = folders;
    this.fs = fs;
  }

  /**
   * Replaces the rows of a run by the same rows in other files.
   *
   * @param fresh complete folder with these rows
   * @param trash where the old ones go; must not exist
   */
  public void replace(Table table, String runId, Path fresh, Path trash) throws IOException {
    Path waiting = new Path(folders.swap(table), folders.rowsOf(table, runId).getName());
    rename(fresh, waiting);
    Path place = folders.rowsOf(table, runId);
    rename(place, trash);
    try {
      rename(waiting, place);
    } catch (IOException e) {
      if (!fs.exists(place)) {
        fs.rename(trash, place); // the trash goes with our staging: it must not be the only copy
      }
      throw e;
    }
    leave(waiting);
  }

  /** Nothing stays of a place where nothing waits any more. */
  private void leave(Path waiting) throws IOException {
    EmptyFolder.remove(fs, waiting.getParent());
    EmptyFolder.remove(fs, waiting.getParent().getParent());
  }

  private void rename(Path from, Path to) throws IOException {
    fs.mkdirs(to.getParent());
    if (!fs.rename(from, to)) {
      throw new IOException("cannot rename " + from + " to " + to);
    }
  }

  /** What waits for its place although nobody is at work: left by a process that was killed. */
  public List<Path> waiting(Table table, Configuration conf) throws IOException {
    List<Path> waiting = new ArrayList<>();
    for (FileStatus folder : LakeFolders.children(folders.swap(table), conf)) {
      if (LakeFolders.isRunFolder(folder)) {
        waiting.add(folder.getPath());
      }
    }
    return waiting;
  }

  /** Takes its place where that is empty; else it was not needed, as the old one is still there. */
  public void finish(Table table, Path waiting) throws IOException {
    Path place = new Path(folders.table(table), waiting.getName());
    if (fs.exists(place)) {
      fs.delete(waiting, true);
    } else {
      rename(waiting, place);
    }
    leave(waiting);
  }
}
