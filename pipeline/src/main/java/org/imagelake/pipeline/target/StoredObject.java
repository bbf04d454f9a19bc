package org.imagelake.pipeline.target;

import java.io.IOException;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * One upload: a single PUT, or several parts that closing completes. Until then nothing is visible,
 * which is why a failed upload must never be closed before it is aborted.
 */
final class StoredObject implements WriteOnce {
  private final FileSystem fs;

  StoredObject(FileSystem fs) {
    this.fs = fs;
  }

  @Override
  public void write(Path target, byte[] content) throws IOException {
    FSDataOutputStreamBuilder<?, ?> upload = fs.createFile(target);
    // No look for a file or folder in the way: two requests less, and PUT replaces what is there.
    upload.overwrite(true).recursive().opt("fs.s3a.create.performance", true);
    FSDataOutputStream out = upload.build();
    boolean written = false;
    try {
      out.write(content);
      written = true;
    } finally {
      if (written || abort(out)) {
        out.close();
      }
    }
  }

  /** Whether it could be; a stream that cannot must not be closed, as closing completes it. */
  private static boolean abort(FSDataOutputStream out) {
    boolean interrupted = Thread.interrupted(); // else the abort would be stopped as well
    try {
      out.abort();
      return true;
    } catch (UnsupportedOperationException e) {
      return false;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
