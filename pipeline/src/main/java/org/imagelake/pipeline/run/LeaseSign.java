package org.imagelake.pipeline.run;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * What a lease says of who took it.
 *
 * @param last when it was written or renewed
 * @param holder who it is, as far as the lease says
 */
record LeaseSign(Instant last, Holder holder) {
  /** A lease is some hundred bytes. */
  private static final int MOST_BYTES = 64 << 10;

  /** Renewals that may be missed, by a clock that differs too, before a holder seems dead. */
  private static final Duration SILENCE = Duration.ofMinutes(5 * Lease.MINUTES);

  /** The sign in a folder; empty where no lease is. */
  static Optional<LeaseSign> in(FileSystem fs, Path folder) throws IOException {
    Path file = new Path(folder, Lease.NAME);
    try {
      Instant renewed = Instant.ofEpochMilli(fs.getFileStatus(file).getModificationTime());
      try (FSDataInputStream in = fs.open(file)) {
        String text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        return Optional.of(new LeaseSign(renewed, Holder.of(text)));
      }
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether nobody works here any more: this machine knows no such process, or another one has kept
   * silent, for so long at least. A machine that cannot be asked may renew its lease any moment, so
   * there no silence counts that is shorter than some renewals.
   */
  boolean isDead(Duration silent, Instant now) {
    if (holder.isLocal() && holder.isRunning()) {
      return false;
    }
    Duration least = holder.isLocal() || silent.compareTo(SILENCE) > 0 ? silent : SILENCE;
    return Duration.between(last, now).compareTo(least) >= 0;
  }

  /** Whether somebody works here, as far as one can tell. */
  boolean isAtWork(Instant now) {
    return holder.isLocal() ? holder.isRunning() : !isDead(SILENCE, now);
  }
}
