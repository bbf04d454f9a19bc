package org.imagelake.pipeline.target;

import java.io.FileNotFoundException;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options.Rename;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.PathIsDirectoryException;
import org.apache.hadoop.fs.UnsupportedFileSystemException;

/** A temporary file, renamed over the target, on HDFS and what is like it. */
final class RenamedFile implements WriteOnce {
  private final FileSystem fs;
  private final TemporaryFiles temporaryFiles;
  private final FileContext context;

  RenamedFile(FileSystem fs, TemporaryFiles temporaryFiles, Configuration conf) throws IOException {
    this.fs = fs;
    this.temporaryFiles = temporaryFiles;
    this.context = context(fs, conf);
  }

  private static FileContext context(FileSystem fs, Configuration conf) throws IOException {
    try {
      return FileContext.getFileContext(fs.getUri(), conf);
    } catch (UnsupportedFileSystemException e) {
      return null; // no way to rename over a file in one step
    }
  }

  @Override
  public void write(Path target, byte[] content) throws IOException {
    Path temporary = temporaryFiles.next();
    try {
      try (FSDataOutputStream out = fs.create(temporary, false)) {
        out.write(content);
      }
      fs.mkdirs(target.getParent());
      rename(temporary, target);
    } finally {
      boolean interrupted = Thread.interrupted();
      try {
        fs.delete(temporary, false);
      } finally {
        if (interrupted) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }

  private void rename(Path temporary, Path target) throws IOException {
    if (context != null) {
      context.rename(temporary, target, Rename.OVERWRITE);
      return;
    }
    // For a moment there is no object, but never half of one.
    if (exists(target)) {
      fs.delete(target, false);
    }
    if (!fs.rename(temporary, target)) {
      throw new IOException("the file system did not rename " + temporary);
    }
  }

  private boolean exists(Path target) throws IOException {
    try {
      if (fs.getFileStatus(target).isDirectory()) {
        // A rename would go below it.
        throw new PathIsDirectoryException(target.toString());
      }
      return true;
    } catch (FileNotFoundException e) {
      return false;
    }
  }
}
