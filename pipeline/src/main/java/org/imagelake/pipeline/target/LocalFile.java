package org.imagelake.pipeline.target;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.apache.hadoop.fs.Path;

/** A temporary file, renamed over the target: rename(2) replaces in one step. */
final class LocalFile implements WriteOnce {
  private final TemporaryFiles temporaryFiles;

  LocalFile(TemporaryFiles temporaryFiles) {
    this.temporaryFiles = temporaryFiles;
  }

  @Override
  public void write(Path target, byte[] content) throws IOException {
    java.nio.file.Path temporary = local(temporaryFiles.next());
    java.nio.file.Path file = local(target);
    Files.createDirectories(temporary.getParent());
    try {
      Files.write(temporary, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      Files.createDirectories(file.getParent());
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static java.nio.file.Path local(Path path) throws IOException {
    try {
      return java.nio.file.Path.of(path.toUri().getPath());
    } catch (InvalidPathException e) {
      throw new IOException(
          "the locale of this process has no such file name; give it a UTF-8 one (LC_ALL=C.UTF-8)",
          e);
    }
  }
}
