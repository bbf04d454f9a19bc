package org.imagelake.pipeline.run;

import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.imagelake.pipeline.store.Retry;

/** A file in a run's staging that says who works there, and is written anew while that lives. */
public final class Lease implements Closeable {
  static final String NAME = "_lease";

  /** Between renewals. */
  static final long MINUTES = 1;

  private static final Logger LOG = System.getLogger(Lease.class.getName());

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "imagelake-lease");
            thread.setDaemon(true);
            return thread;
          });

  private Lease() {}

  /** Makes the folder and takes it; again, when a run that ended took the folder above away. */
  public static Lease take(FileSystem fs, Path staging, Holder holder) throws IOException {
    Path file = new Path(staging, NAME);
    for (int attempt = 1; ; attempt++) {
      try {
        write(fs, file, holder);
        break;
      } catch (IOException e) {
        if (attempt == Retry.ATTEMPTS) {
          throw e;
        }
        Retry.pauseAfter(attempt, e);
      }
    }
    Lease lease = new Lease();
    var unused =
        lease.clock.scheduleAtFixedRate(
            () -> renew(fs, file, holder), MINUTES, MINUTES, TimeUnit.MINUTES);
    return lease;
  }

  private static void renew(FileSystem fs, Path file, Holder holder) {
    try {
      write(fs, file, holder);
    } catch (IOException | RuntimeException e) { // one that escaped would end all renewals
      LOG.log(Logger.Level.WARNING, "cannot renew " + file + ", trying again later", e);
    }
  }

  private static void write(FileSystem fs, Path file, Holder holder) throws IOException {
    try (FSDataOutputStream out = fs.create(file, true)) {
      out.write(holder.text().getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Waits for a renewal that is under way: it would come back after its file was removed. */
  @Override
  public void close() {
    clock.shutdown();
    try {
      if (!clock.awaitTermination(MINUTES, TimeUnit.MINUTES)) {
        LOG.log(Logger.Level.WARNING, "a lease is still being renewed, and may be left behind");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
