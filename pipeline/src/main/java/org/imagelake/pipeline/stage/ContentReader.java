package org.imagelake.pipeline.stage;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.security.AccessControlException;
import org.imagelake.image.ImageError.Code;
import org.imagelake.image.ImageError.Stage;
import org.imagelake.image.Outcome;
import org.imagelake.pipeline.store.ObjectStores;
import org.imagelake.pipeline.store.Retry;

/**
 * Reads whole files. What is a fact about the file (gone, refused, too long) is an outcome;
 * anything else may pass, is tried again, and at last thrown, so that Spark tries the task again.
 */
public final class ContentReader {
  private static final long LONGEST_ARRAY = Integer.MAX_VALUE - 8L;
  private static final int GROWTH = 1 << 16;

  private final Configuration conf;
  private final long maxFileBytes;

  public ContentReader(Configuration conf, long maxFileBytes) {
    this.conf = conf;
    this.maxFileBytes = Math.min(maxFileBytes, LONGEST_ARRAY);
  }

  /**
   * The content up to the file's present end.
   *
   * @param length as listed
   */
  Outcome<byte[]> read(String path, long length) throws IOException {
    if (length > maxFileBytes) {
      return tooLarge(length);
    }
    for (int attempt = 1; ; attempt++) {
      try {
        return readOnce(new Path(path), (int) length);
      } catch (IOException e) {
        if (attempt == Retry.ATTEMPTS) {
          Outcome<byte[]> fact = factAbout(new Path(path));
          if (fact != null) {
            return fact;
          }
          throw new IOException(
              "cannot read %s after %d attempts: %s"
                  .formatted(path, Retry.ATTEMPTS, e.getMessage()),
              e);
        }
        Retry.pauseAfter(attempt, e);
      }
    }
  }

  /** The same for tasks: Spark tries again, and at last the run fails. */
  public Outcome<byte[]> readOrThrow(String path, long length) {
    try {
      return read(path, length);
    } catch (IOException e) {
      throw new UnreadableNow(e);
    }
  }

  private Outcome<byte[]> readOnce(Path path, int length) throws IOException {
    FileSystem fs = path.getFileSystem(conf);
    if (fs instanceof LocalFileSystem local) {
      // The raw file: a stale .crc file beside an image says nothing about the image.
      fs = local.getRawFileSystem();
    }
    try (InputStream in = fs.open(path)) {
      return readToEnd(in, length);
    } catch (AccessControlException | AccessDeniedException e) {
      return refused();
    } catch (FileNotFoundException | NoSuchFileException e) {
      return whyNotFound(fs, path, e);
    }
  }

  private Outcome<byte[]> readToEnd(InputStream in, int length) throws IOException {
    byte[] content = new byte[length];
    int read = in.readNBytes(content, 0, length);
    if (read < length) {
      return Outcome.ok(Arrays.copyOf(content, read));
    }
    for (int next = in.read(); next >= 0; next = in.read()) {
      if (read == maxFileBytes) {
        return tooLarge(read + 1L);
      }
      content =
          Arrays.copyOf(content, (int) Math.min(maxFileBytes, read + (long) GROWTH + read / 2));
      content[read++] = (byte) next;
      read += in.readNBytes(content, read, content.length - read);
    }
    return Outcome.ok(read == content.length ? content : Arrays.copyOf(content, read));
  }

  /** Not every stream of an object store tells a refusal from a failure; asking again does. */
  private Outcome<byte[]> factAbout(Path path) throws IOException {
    FileSystem fs = path.getFileSystem(conf);
    if (!ObjectStores.holds(fs)) {
      return null;
    }
    try {
      fs.getFileStatus(path);
      return null;
    } catch (AccessControlException | AccessDeniedException e) {
      return refused();
    } catch (FileNotFoundException e) {
      return vanished();
    }
  }

  /** Local file systems say "not found" of many things; only a second look tells which. */
  private static Outcome<byte[]> whyNotFound(FileSystem fs, Path path, IOException notFound)
      throws IOException {
    FileStatus status;
    try {
      status = fs.getFileStatus(path);
    } catch (FileNotFoundException gone) {
      return vanished();
    } catch (AccessControlException refused) {
      return refused();
    }
    if (status.isDirectory()) {
      return Outcome.failed(Code.VANISHED, Stage.READ, "a folder has taken the file's place");
    }
    String message = String.valueOf(notFound.getMessage());
    if (message.contains("Permission denied")) {
      return refused();
    }
    throw notFound;
  }

  private static Outcome<byte[]> vanished() {
    return Outcome.failed(
        Code.VANISHED, Stage.READ, "the file disappeared between listing and reading");
  }

  private static Outcome<byte[]> refused() {
    return Outcome.failed(
        Code.PERMISSION_DENIED, Stage.READ, "the file system refused to open the file");
  }

  private Outcome<byte[]> tooLarge(long length) {
    return Outcome.failed(
        Code.FILE_TOO_LARGE,
        Stage.READ,
        "%,d bytes or more, the limit is %,d".formatted(length, maxFileBytes));
  }
}
