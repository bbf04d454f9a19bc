package org.imagelake.pipeline.run;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.PathIsNotEmptyDirectoryException;
import org.apache.hadoop.fs.RawLocalFileSystem;

/**
 * Removes a folder only while it is empty, in one step. Hadoop's local file systems look into it
 * first, and then remove it with all that has come since.
 */
final class EmptyFolder {
  private EmptyFolder() {}

  static void remove(FileSystem fs, Path folder) throws IOException {
    try {
      if (fs.listStatus(folder).length > 0) {
        return;
      }
      if (fs instanceof RawLocalFileSystem raw) {
        remove(raw.pathToFile(folder));
      } else if (fs instanceof LocalFileSystem local) {
        remove(local.pathToFile(folder));
      } else {
        fs.delete(folder, false);
      }
    } catch (FileNotFoundException | PathIsNotEmptyDirectoryException e) {
      return; // somebody was faster
    }
  }

  private static void remove(File folder) throws IOException {
    try {
      Files.delete(folder.toPath());
    } catch (NoSuchFileException | DirectoryNotEmptyException e) {
      return; // as above
    }
  }
}
