package org.imagelake.pipeline.run;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.imagelake.pipeline.UsageException;

/** The lease of a folder that one process may have at a time; closing it gives it back. */
public final class SoleLease implements Closeable {
  /** Longer than two that come at once are apart. */
  private static final long SETTLING_MILLIS = 500;

  private final FileSystem fs;
  private final Path file;
  private final Lease lease;

  private SoleLease(FileSystem fs, Path file, Lease lease) {
    this.fs = fs;
    this.file = file;
    this.lease = lease;
  }

  /**
   * Takes a folder over from nobody, or from a process that has died.
   *
   * @param what is done there, for the message
   * @throws UsageException naming the process that holds it
   */
  public static SoleLease take(Path folder, Configuration conf, String what) throws IOException {
    FileSystem fs = folder.getFileSystem(conf);
    Path file = new Path(folder, Lease.NAME);
    Optional<LeaseSign> sign = LeaseSign.in(fs, folder);
    if (sign.isPresent()) {
      if (sign.get().isAtWork(Instant.now())) {
        throw held(what, sign.get().holder());
      }
      fs.delete(file, false);
    }
    try {
      fs.create(file, false).close();
    } catch (FileAlreadyExistsException e) {
      throw held(what, LeaseSign.in(fs, folder).map(LeaseSign::holder).orElse(Holder.UNKNOWN));
    }
    Holder self = Holder.here("", UUID.randomUUID().toString());
    SoleLease taken = new SoleLease(fs, file, Lease.take(fs, folder, self));
    Optional<Holder> winner = otherWinner(fs, folder, self);
    if (winner.isPresent()) {
      taken.lease.close();
      throw held(what, winner.get());
    }
    return taken;
  }

  /**
   * Who took over from the same dead process at the same moment may have removed our file, and not
   * every file system creates a file for one of two alone: whose name stands there has it.
   */
  private static Optional<Holder> otherWinner(FileSystem fs, Path folder, Holder self)
      throws IOException {
    try {
      Thread.sleep(SETTLING_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Holder there = LeaseSign.in(fs, folder).map(LeaseSign::holder).orElse(Holder.UNKNOWN);
    return there.equals(self) ? Optional.empty() : Optional.of(there);
  }

  private static UsageException held(String what, Holder holder) {
    return new UsageException(
        "%s: process %d on %s does that already; end it first, or wait five minutes where it has died"
            .formatted(
                what, holder.pid(), holder.host().isEmpty() ? "another host" : holder.host()));
  }

  @Override
  public void close() throws IOException {
    lease.close();
    fs.delete(file, false);
  }
}
