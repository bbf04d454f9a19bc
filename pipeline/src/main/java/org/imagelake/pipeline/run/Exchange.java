package org.imagelake.pipeline.run;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.imagelake.pipeline.store.ObjectStores;

/**
 * Folders of rows change their place only while no run is at work, which may have planned to read
 * them where they were. Who moves some has a mark in its staging before it looks for runs; a run
 * has its lease before it looks for marks. So at least one of two sees the other: the run waits
 * until the mark is gone, and nothing is moved from then on.
 */
public final class Exchange {
  private static final String MARK = "_exchange";
  private static final long PAUSE_MILLIS = 100;

  private final LakeFolders folders;
  private final Configuration conf;

  public Exchange(LakeFolders folders, Configuration conf) {
    this.folders = folders;
    this.conf = conf;
  }

  /** Moves folders; short, as runs that begin wait for it. */
  @FunctionalInterface
  public interface Move {
    void run() throws IOException;
  }

  /**
   * Moves, unless a run is at work.
   *
   * @param mover who has staging of its own
   * @param silent how long a run gives no sign before it is taken for dead
   * @return whether it was done
   */
  public boolean make(String mover, Duration silent, Move move) throws IOException {
    FileSystem fs = folders.root().getFileSystem(conf);
    Path mark = new Path(folders.staging(mover), MARK);
    fs.create(mark, true).close();
    try {
      if (!isFree(mover, silent)) {
        return false;
      }
      move.run();
      return true;
    } finally {
      fs.delete(mark, false);
    }
  }

  /** Whether no run is at work, or may be. */
  public boolean isFree(String mover, Duration silent) throws IOException {
    Instant now = Instant.now();
    return Staged.all(folders, conf).stream()
        .filter(staged -> !staged.runId().equals(mover))
        .allMatch(staged -> staged.isDead(silent, now));
  }

  /** Waits for the end of a move that is being made; the caller has its lease. */
  void await() throws IOException {
    if (ObjectStores.holds(folders.root().getFileSystem(conf))) {
      return; // there, nothing is ever moved
    }
    while (isMade()) {
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("stopped while waiting for maintain");
      }
    }
  }

  /** A mark of a process that died says nothing. */
  private boolean isMade() throws IOException {
    FileSystem fs = folders.root().getFileSystem(conf);
    Instant now = Instant.now();
    for (Staged staged : Staged.all(folders, conf)) {
      if (fs.exists(new Path(staged.folder(), MARK)) && staged.isAtWork(now)) {
        return true;
      }
    }
    return false;
  }
}
