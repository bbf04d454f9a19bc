package org.imagelake.pipeline.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.imagelake.image.ImageError.Code;

/**
 * Local files by java.nio, which sees what Hadoop's local file system hides: broken links, special
 * files, {@code .crc} files, fractions of a millisecond; at one system call per file.
 */
final class LocalFiles {
  private LocalFiles() {}

  /** The path as Hadoop writes it. */
  static String hadoopPath(Path file) {
    String text = file.toString();
    return "file:" + (text.startsWith("/") ? text : "/" + text.replace('\\', '/'));
  }

  static Path path(String hadoopPath) {
    return Path.of(new org.apache.hadoop.fs.Path(hadoopPath).toUri().getPath());
  }

  /** These, and where the local ones of them lead that are there. */
  static Set<String> withRealPaths(Collection<String> hadoopPaths) {
    Set<String> all = new HashSet<>(hadoopPaths);
    for (String path : hadoopPaths) {
      if (path.startsWith("file:") && Files.exists(path(path))) {
        try {
          all.add(hadoopPath(path(path).toRealPath()));
        } catch (IOException e) {
          throw new UncheckedIOException("cannot look where " + path + " leads", e);
        }
      }
    }
    return Set.copyOf(all);
  }

  /** Attributes of what the path leads to, links followed. */
  static BasicFileAttributes attributes(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class);
  }

  /** The file as a listing shows it. */
  static ListedFile describe(String path, BasicFileAttributes attributes) {
    if (attributes.isDirectory()) {
      return ListedFile.failed(path, Code.NOT_AN_IMAGE, "a folder, not a file");
    }
    if (!attributes.isRegularFile()) {
      return ListedFile.failed(
          path, Code.NOT_AN_IMAGE, "not a regular file but a pipe, socket or device");
    }
    return ListedFile.found(path, attributes.size(), attributes.lastModifiedTime().toInstant());
  }

  /** The file at a path that somebody else wrote down. */
  static ListedFile look(String path) throws IOException {
    Path file = path(path);
    try {
      return describe(path, attributes(file));
    } catch (NoSuchFileException e) {
      return Files.isSymbolicLink(file)
          ? unreachable(path, file, e)
          : ListedFile.failed(path, Code.VANISHED, "there is no such file");
    } catch (IOException e) {
      return unreachable(path, file, e);
    }
  }

  /** Why a name that the folder shows cannot be followed; other failures pass through. */
  static ListedFile unreachable(String path, Path file, IOException reason) throws IOException {
    if (reason instanceof AccessDeniedException) {
      return ListedFile.failed(path, Code.PERMISSION_DENIED, "the file system refused to look");
    }
    if (Files.isSymbolicLink(file)) {
      String target = Files.readSymbolicLink(file).toString();
      return ListedFile.failed(path, Code.VANISHED, "a link that leads nowhere, to " + target);
    }
    if (reason instanceof NoSuchFileException && !Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return ListedFile.failed(path, Code.VANISHED, "the file disappeared while it was listed");
    }
    throw reason;
  }
}
