package org.imagelake.pipeline.run;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The staging of one run, alive or dead. */
public final class Staged {
  private final String runId;
  private final Path folder;
  private final LeaseSign sign;

  private Staged(String runId, Path folder, LeaseSign sign) {
    this.runId = runId;
    this.folder = folder;
    this.sign = sign;
  }

  /** Every staging whose name is one that we give; anything else there is not ours. */
  public static List<Staged> all(LakeFolders folders, Configuration conf) throws IOException {
    FileSystem fs = folders.root().getFileSystem(conf);
    List<Staged> all = new ArrayList<>();
    for (FileStatus child : LakeFolders.children(folders.staging(), conf)) {
      if (child.isDirectory() && RunId.isRunId(child.getPath().getName())) {
        all.add(of(fs, child));
      }
    }
    return all;
  }

  private static Staged of(FileSystem fs, FileStatus folder) throws IOException {
    Instant changed = Instant.ofEpochMilli(folder.getModificationTime());
    LeaseSign sign =
        LeaseSign.in(fs, folder.getPath()).orElse(new LeaseSign(changed, Holder.UNKNOWN));
    return new Staged(folder.getPath().getName(), folder.getPath(), sign);
  }

  public String runId() {
    return runId;
  }

  public Path folder() {
    return folder;
  }

  /** Who it is, as far as the lease says. */
  public Holder holder() {
    return sign.holder();
  }

  /** Whether nobody has worked here for so long at least. */
  public boolean isDead(Duration silent, Instant now) {
    return sign.isDead(silent, now);
  }

  /** Whether somebody works here, as far as one can tell. */
  public boolean isAtWork(Instant now) {
    return sign.isAtWork(now);
  }
}
