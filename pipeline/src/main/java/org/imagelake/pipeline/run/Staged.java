package org.imagelake.pipeline.run;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The staging of one run, alive or dead.
 *
 * @param runId of the run
 * @param folder where it is
 * @param lastSign when it was last seen alive
 * @param holder who it is, as far as the lease says
 */
public record Staged(String runId, Path folder, Instant lastSign, Holder holder) {
  /** A lease is some hundred bytes. */
  private static final int MOST_BYTES = 64 << 10;

  /** Renewals that may be missed, by a clock that differs too, before a run seems dead. */
  private static final Duration SILENCE = Duration.ofMinutes(5 * Lease.MINUTES);

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
    String runId = folder.getPath().getName();
    Path file = new Path(folder.getPath(), Lease.NAME);
    try {
      Instant renewed = Instant.ofEpochMilli(fs.getFileStatus(file).getModificationTime());
      return new Staged(runId, folder.getPath(), renewed, holder(fs, file));
    } catch (FileNotFoundException e) {
      Instant changed = Instant.ofEpochMilli(folder.getModificationTime());
      return new Staged(runId, folder.getPath(), changed, Holder.UNKNOWN);
    }
  }

  private static Holder holder(FileSystem fs, Path file) throws IOException {
    try (FSDataInputStream in = fs.open(file)) {
      return Holder.of(new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
    }
  }

  /**
   * Whether nobody works here any more: this machine knows no such process, or another one has kept
   * silent, for so long at least. A machine that cannot be asked may renew its lease any moment, so
   * there no silence counts that is shorter than some renewals.
   */
  public boolean isDead(Duration silent, Instant now) {
    if (holder.isLocal() && holder.isRunning()) {
      return false;
    }
    Duration least = holder.isLocal() || silent.compareTo(SILENCE) > 0 ? silent : SILENCE;
    return Duration.between(lastSign, now).compareTo(least) >= 0;
  }

  /** Whether somebody works here, as far as one can tell. */
  boolean isAtWork(Instant now) {
    return holder.isLocal() ? holder.isRunning() : !isDead(SILENCE, now);
  }
}
