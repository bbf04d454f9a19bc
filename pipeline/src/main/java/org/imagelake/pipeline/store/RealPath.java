package org.imagelake.pipeline.store;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Where a local path leads when every link in it is followed, whether anything is there or not. */
public final class RealPath {
  private static final int MOST_LINKS = 40;

  private RealPath() {}

  /**
   * Follows links as far as the path exists, and those that lead to nothing, too: whoever writes
   * there would write where they lead.
   *
   * @param path absolute and normalized
   * @throws FileSystemLoopException when links lead in a circle
   */
  public static Path of(Path path) throws IOException {
    Path at = path;
    for (int links = 0; links < MOST_LINKS; links++) {
      Path known = at;
      while (known != null && !Files.exists(known, LinkOption.NOFOLLOW_LINKS)) {
        known = known.getParent();
      }
      if (known == null) {
        return at;
      }
      Path rest = known.relativize(at);
      if (Files.exists(known)) {
        return known.toRealPath().resolve(rest);
      }
      Path folder = known.getParent().toRealPath();
      at = folder.resolve(Files.readSymbolicLink(known)).resolve(rest).normalize();
    }
    throw new FileSystemLoopException(path.toString());
  }
}
