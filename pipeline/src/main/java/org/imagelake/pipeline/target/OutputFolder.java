package org.imagelake.pipeline.target;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.imagelake.pipeline.UsageException;
import org.imagelake.pipeline.store.RealPath;

/**
 * Keeps objects away from originals. An output apart from the inputs needs nothing; one within an
 * input must be new, empty, or marked as ours by an earlier run; one that holds an input, or is
 * one, is refused, as an object could get the name of an original.
 */
public final class OutputFolder {
  private OutputFolder() {}

  /**
   * Makes sure that an output may be written to.
   *
   * @throws UsageException when originals could be replaced
   */
  public static void claim(Path output, InputRoots inputs, Configuration conf) throws IOException {
    FileSystem fs = output.getFileSystem(conf);
    String place = place(output.toString(), fs);
    for (String input : inputs.roots()) {
      String root = place(input, new Path(input).getFileSystem(conf));
      if ((root + "/").startsWith(place + "/")) {
        throw new UsageException(
            "the output %s holds the input %s, whose originals could be replaced; name a folder of its own"
                .formatted(output, input));
      }
      if (place.startsWith(root + "/")) {
        mark(output, input, fs);
      }
    }
  }

  private static void mark(Path output, String input, FileSystem fs) throws IOException {
    Path mark = TemporaryFiles.folder(output);
    if (fs.exists(mark)) {
      return;
    }
    if (fs.exists(output)) {
      RemoteIterator<?> children = fs.listStatusIterator(output);
      if (children.hasNext()) {
        throw new UsageException(
            "the output %s is within the input %s and holds files that could be originals; name a new folder"
                .formatted(output, input));
      }
    }
    fs.mkdirs(mark);
  }

  /** Without a slash at the end, and without links. */
  private static String place(String path, FileSystem fs) throws IOException {
    String text = path;
    if (fs instanceof LocalFileSystem) {
      text = "file:" + RealPath.of(java.nio.file.Path.of(new Path(path).toUri().getPath()));
    }
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }
}
