package org.imagelake.pipeline.run;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.imagelake.pipeline.UsageException;

/**
 * Two runs at once write into one output only when they make the same objects; else objects and
 * rows of one could be those of the other. Each takes its lease before it looks for others, so that
 * at least one sees both; the later one gives way.
 */
final class Claims {
  private static final int LOOKS = 20;
  private static final long PAUSE_MILLIS = 500;

  private final LakeFolders folders;
  private final Configuration conf;

  Claims(LakeFolders folders, Configuration conf) {
    this.folders = folders;
    this.conf = conf;
  }

  /**
   * Makes sure that nobody is in the way of a run that holds its lease.
   *
   * @throws UsageException when somebody is
   */
  void check(String runId, Holder holder) throws IOException {
    for (int look = 1; !holder.claim().isEmpty(); look++) {
      Optional<Staged> other = inTheWay(runId, holder);
      if (other.isEmpty()) {
        return;
      }
      // An earlier run stays; a later one that has seen us goes away by itself.
      if (other.get().runId().compareTo(runId) < 0 || look == LOOKS) {
        throw new UsageException(
            "run %s is writing into %s, with other inputs or settings; wait until it has ended, or name another --output"
                .formatted(other.get().runId(), holder.claim()));
      }
      pause();
    }
  }

  private Optional<Staged> inTheWay(String runId, Holder holder) throws IOException {
    Instant now = Instant.now();
    List<Staged> all = Staged.all(folders, conf);
    return all.stream()
        .filter(staged -> !staged.runId().equals(runId))
        .filter(staged -> staged.holder().claim().equals(holder.claim()))
        .filter(staged -> !staged.holder().work().equals(holder.work()))
        .filter(staged -> staged.isAtWork(now))
        .min((a, b) -> a.runId().compareTo(b.runId()));
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while waiting for another run", e);
    }
  }
}
