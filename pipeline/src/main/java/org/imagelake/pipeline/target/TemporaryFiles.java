package org.imagelake.pipeline.target;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.imagelake.pipeline.source.ReservedNames;

/**
 * Objects that are being written on file systems, all in one folder of the output, so that what
 * killed tasks left is found without looking through the output.
 */
public final class TemporaryFiles {
  /** Longer than any task works at one object. */
  static final Duration OLD = Duration.ofHours(24);

  private static final String SUFFIX = ".tmp";

  private TemporaryFiles() {}

  static Path folder(Path output) {
    return new Path(output, ReservedNames.FOLDER);
  }

  /** A name that nobody has. */
  static Path next(Path output) {
    return new Path(folder(output), UUID.randomUUID() + SUFFIX);
  }

  /** Removes what killed tasks left a day ago or earlier. */
  public static void sweep(Path output, Configuration conf, Instant now) throws IOException {
    FileSystem fs = output.getFileSystem(conf);
    try {
      RemoteIterator<FileStatus> files = fs.listStatusIterator(folder(output));
      while (files.hasNext()) {
        FileStatus file = files.next();
        Instant changed = Instant.ofEpochMilli(file.getModificationTime());
        if (file.getPath().getName().endsWith(SUFFIX)
            && Duration.between(changed, now).compareTo(OLD) > 0) {
          fs.delete(file.getPath(), false);
        }
      }
    } catch (FileNotFoundException e) {
      return; // nothing was ever written here
    }
  }
}
