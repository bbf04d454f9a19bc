package org.imagelake.pipeline.source;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.imagelake.pipeline.UsageException;

/**
 * Paths as people and tables write them: with a scheme, absolute, or relative; never
 * percent-encoded. A scheme has two letters or more and a slash after its colon, so that {@code
 * 12:30.jpg} is a file.
 */
public final class PathText {
  private static final Pattern SCHEME =
      Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]+:/.*", Pattern.DOTALL);

  /** {@code user:password@}; a name alone is a container of Azure's. */
  private static final Pattern LOGIN =
      Pattern.compile("(?<scheme>[a-zA-Z][a-zA-Z0-9+.-]+:/+)[^/]*:.*@(?=[^/@]*(/|$))");

  private PathText() {}

  /** The path on its file system; relative ones start from the file system's working folder. */
  public static Path qualified(String text, Configuration conf) {
    refuseCredentials(text);
    try {
      if (SCHEME.matcher(text).matches()) {
        Path path = new Path(text);
        return path.getFileSystem(conf).makeQualified(path);
      }
      FileSystem fs = FileSystem.get(conf);
      return fs.makeQualified(resolved(text, fs.makeQualified(fs.getWorkingDirectory())));
    } catch (IOException | IllegalArgumentException e) {
      throw new UsageException("cannot make a path of '" + text + "': " + e.getMessage(), e);
    }
  }

  /** They would be in tables and logs; Hadoop has better ways to give them. */
  private static void refuseCredentials(String text) {
    Matcher login = LOGIN.matcher(text);
    if (login.lookingAt()) {
      throw new UsageException(
          "a path holds no credentials; give them by a credential provider, and of the path only "
              + login.group("scheme")
              + text.substring(login.end()));
    }
  }

  /** The path, relative ones starting from a folder. */
  static Path resolved(String text, Path base) {
    if (SCHEME.matcher(text).matches()) {
      return new Path(text);
    }
    String root = root(base);
    // The whole text at once: of a relative part alone, Hadoop would take 'a:' for a scheme.
    String folder = base.toString();
    return new Path(
        text.startsWith("/") ? root + text : folder + (folder.endsWith("/") ? "" : "/") + text);
  }

  private static String root(Path base) {
    String authority = base.toUri().getAuthority();
    return base.toUri().getScheme() + ":" + (authority == null ? "" : "//" + authority);
  }
}
