package org.imagelake.pipeline.target;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
 *
 * @param output the folder that objects are written below
 * @param owner the run that writes: their names begin with it
 */
public record TemporaryFiles(Path output, String owner) {
  /** Longer than any task works at one object. */
  public static final Duration OLD = Duration.ofHours(24);

  private static final String SUFFIX = ".tmp";

  /** An owner is followed by this and something unique. */
  private static final String OWNED = "~";

  static Path folder(Path output) {
    return new Path(output, ReservedNames.FOLDER);
  }

  /** A name that nobody has. */
  Path next() {
    return new Path(folder(output), owner + OWNED + UUID.randomUUID() + SUFFIX);
  }

  /** The run that a temporary file is of; empty when its name does not say. */
  public static String ownerOf(FileStatus file) {
    String name = file.getPath().getName();
    return name.substring(0, Math.max(0, name.indexOf(OWNED)));
  }

  /** What is there now; none where nothing was ever written. */
  public static List<FileStatus> in(Path output, Configuration conf) throws IOException {
    FileSystem fs = output.getFileSystem(conf);
    List<FileStatus> found = new ArrayList<>();
    try {
      RemoteIterator<FileStatus> files = fs.listStatusIterator(folder(output));
      while (files.hasNext()) {
        FileStatus file = files.next();
        if (file.isFile() && file.getPath().getName().endsWith(SUFFIX)) {
          found.add(file);
        }
      }
    } catch (FileNotFoundException e) {
      return List.of();
    }
    return found;
  }

  /** Removes what killed tasks left a day ago or earlier. */
  public static void sweep(Path output, Configuration conf, Instant now) throws IOException {
    FileSystem fs = output.getFileSystem(conf);
    for (FileStatus file : in(output, conf)) {
      if (age(file, now).compareTo(OLD) > 0) {
        fs.delete(file.getPath(), false);
      }
    }
  }

  public static Duration age(FileStatus file, Instant now) {
    return Duration.between(Instant.ofEpochMilli(file.getModificationTime()), now);
  }
}
