package org.imagelake.pipeline.source;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.imagelake.pipeline.UsageException;

/**
 * What the inputs of a run are, before anything is listed. An input that exists by its name is
 * taken by its name, even if it looks like a glob.
 *
 * @param starts files, and folders to be listed
 * @param tables tables of paths
 * @param globs the inputs among them that are globs, as written
 * @param roots the folders that names of images start from: an input folder itself, the folder of a
 *     file, the folder before the first wildcard of a glob
 */
record Inputs(List<Entry> starts, List<PathTable> tables, List<String> globs, List<String> roots) {

  /**
   * Looks at each input.
   *
   * @throws UsageException for one that is missing
   */
  static Inputs resolve(List<String> inputs, Configuration conf) {
    Inputs resolved =
        new Inputs(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (String input : inputs) {
      Path path = PathText.qualified(input, conf);
      try {
        resolved.add(input, path, path.getFileSystem(conf));
      } catch (IOException e) {
        throw new UsageException("cannot look at the input " + path + ": " + e.getMessage(), e);
      }
    }
    return resolved;
  }

  /** Whether one file may be found twice. */
  boolean mayOverlap() {
    return starts.size() > 1 || !tables.isEmpty() || !globs.isEmpty();
  }

  private void add(String input, Path path, FileSystem fs) throws IOException {
    try {
      addExisting(path, fs);
    } catch (FileNotFoundException | NoSuchFileException e) {
      if (!Glob.isGlob(input)) {
        throw new UsageException("there is no input " + path, e);
      }
      globs.add(input);
      roots.add(folderBeforeWildcard(path.toString()).toString());
      for (String glob : Glob.alternatives(path.toString())) {
        addGlob(glob, fs);
      }
    }
  }

  private void addExisting(Path path, FileSystem fs) throws IOException {
    ListedFile file;
    boolean folder;
    if (fs instanceof LocalFileSystem) {
      var attributes = LocalFiles.attributes(LocalFiles.path(path.toString()));
      folder = attributes.isDirectory();
      file = LocalFiles.describe(path.toString(), attributes);
    } else {
      FileStatus status = fs.getFileStatus(path);
      folder = status.isDirectory();
      file = HadoopFolderReader.describe(status);
    }
    PathTable table = PathTable.at(path, folder, fs);
    if (table != null) {
      tables.add(table);
    } else {
      roots.add((folder ? path : path.getParent()).toString());
      starts.add(
          folder
              ? new Entry.Branch(Folder.root(path.toString(), List.of()))
              : new Entry.Leaf(file));
    }
  }

  private void addGlob(String glob, FileSystem fs) throws IOException {
    String base = beforeWildcard(glob);
    Path folder = folderBeforeWildcard(glob);
    List<Glob> steps =
        Arrays.stream(glob.substring(base.length()).split("/")).skip(1).map(Glob::of).toList();
    if (steps.isEmpty()) {
      addExisting(folder, fs);
    } else if (steps.get(steps.size() - 1).namesTable()) {
      throw new UsageException(
          "tables of paths are named one by one, or by their folder, not by the glob " + glob);
    } else if (!fs.getFileStatus(folder).isDirectory()) {
      throw new UsageException("the glob " + glob + " looks into " + folder + ", no folder");
    } else {
      starts.add(new Entry.Branch(Folder.root(folder.toString(), steps)));
    }
  }

  private static Path folderBeforeWildcard(String glob) {
    String base = beforeWildcard(glob);
    return new Path(base.endsWith(":") ? base + "/" : base);
  }

  private static String beforeWildcard(String glob) {
    String base = glob;
    int slash = base.lastIndexOf('/');
    while (slash > 0 && (Glob.isGlob(base) || base.indexOf('\\') >= 0)) {
      base = base.substring(0, slash);
      slash = base.lastIndexOf('/');
    }
    return base;
  }
}
