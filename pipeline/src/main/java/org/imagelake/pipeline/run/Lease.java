package org.imagelake.pipeline.run;

import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** A file in a run's staging that is written anew while the run lives. */
final class Lease implements Closeable {
  static final String NAME = "_lease";
  private static final Logger LOG = System.getLogger(Lease.class.getName());
  private static final long MINUTES = 10;

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "imagelake-lease");
            thread.setDaemon(true);
            return thread;
          });

  private Lease() {}

  static Lease take(FileSystem fs, Path staging) throws IOException {
    Path file = new Path(staging, NAME);
    fs.create(file, true).close();
    Lease lease = new Lease();
    var unused =
        lease.clock.scheduleAtFixedRate(() -> renew(fs, file), MINUTES, MINUTES, TimeUnit.MINUTES);
    return lease;
  }

  private static void renew(FileSystem fs, Path file) {
    try {
      fs.create(file, true).close();
    } catch (IOException e) {
      LOG.log(Logger.Level.WARNING, "cannot renew " + file + ", trying again later", e);
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
