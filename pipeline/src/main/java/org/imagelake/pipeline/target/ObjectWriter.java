package org.imagelake.pipeline.target;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.security.AccessControlException;
import org.imagelake.pipeline.store.ObjectStores;
import org.imagelake.pipeline.store.Retry;

/**
 * Writes objects into one output, each whole or not at all, so that a task may be repeated, run
 * twice or killed at any moment: the last one that finishes is what is there. What may pass is
 * tried again.
 */
public final class ObjectWriter {

  private final WriteOnce store;

  private ObjectWriter(WriteOnce store) {
    this.store = store;
  }

  /**
   * A writer for one task.
   *
   * @param owner the run, which names what is temporary
   */
  public static ObjectWriter to(Path output, Configuration conf, String owner) throws IOException {
    FileSystem fs = output.getFileSystem(conf);
    TemporaryFiles temporary = new TemporaryFiles(output, owner);
    if (fs instanceof LocalFileSystem) {
      return new ObjectWriter(new LocalFile(temporary));
    }
    return new ObjectWriter(
        ObjectStores.holds(fs) ? new StoredObject(fs) : new RenamedFile(fs, temporary, conf));
  }

  /**
   * Makes or replaces the object at a path below the output.
   *
   * @throws IOException naming the target, when it could not be written; nothing of it is visible
   */
  public void write(Path target, byte[] content) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        store.write(target, content);
        return;
      } catch (IOException e) {
        if (isInterruption(e)) {
          Thread.currentThread().interrupt(); // not every file system keeps the sign
        }
        if (attempt == Retry.ATTEMPTS || lasts(e)) {
          throw new IOException(
              "cannot write %s after %d attempts: %s".formatted(target, attempt, reason(e)), e);
        }
        Retry.pauseAfter(attempt, e);
      }
    }
  }

  private static boolean lasts(IOException e) {
    return e instanceof AccessDeniedException
        || e instanceof AccessControlException
        || e instanceof FileNotFoundException
        || isInterruption(e);
  }

  private static boolean isInterruption(IOException e) {
    return e instanceof ClosedByInterruptException
        || (e instanceof InterruptedIOException && !(e instanceof SocketTimeoutException));
  }

  /** Of java.nio's exceptions the message alone is a path. */
  private static String reason(IOException e) {
    return e.getClass().getPackageName().equals("java.nio.file") ? e.toString() : e.getMessage();
  }
}
