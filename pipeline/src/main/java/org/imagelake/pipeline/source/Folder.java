package org.imagelake.pipeline.source;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder still to be listed.
 *
 * @param path as Hadoop writes it
 * @param glob steps that names below must match; none takes the whole tree
 * @param trail keys of the folders above, so that a link back to one of them ends there
 */
record Folder(String path, List<Glob> glob, List<String> trail) implements Serializable {
  static Folder root(String path, List<Glob> glob) {
    return new Folder(path, List.copyOf(glob), List.of());
  }

  boolean takes(String file, NameFilter names) {
    return takes(glob, file, names);
  }

  private static boolean takes(List<Glob> glob, String file, NameFilter names) {
    if (glob.isEmpty()) {
      return names.accepts(file);
    }
    Glob step = glob.get(0);
    if (step.anyDepth()) {
      return takes(glob.subList(1, glob.size()), file, names);
    }
    return glob.size() == 1 && step.matches(file) && (step.namesExtension() || names.accepts(file));
  }

  /** The child folder under every reading of the glob that leads there; none when none does. */
  List<Folder> below(String name, String childPath, List<String> childTrail) {
    List<Folder> ways = new ArrayList<>(1);
    collect(glob, name, childPath, childTrail, ways);
    return ways;
  }

  private static void collect(
      List<Glob> glob, String name, String path, List<String> trail, List<Folder> ways) {
    if (glob.isEmpty()) {
      ways.add(new Folder(path, List.of(), trail));
      return;
    }
    List<Glob> rest = List.copyOf(glob.subList(1, glob.size()));
    if (glob.get(0).anyDepth()) {
      ways.add(new Folder(path, glob, trail));
      if (!rest.isEmpty()) {
        collect(rest, name, path, trail, ways);
      }
    } else if (glob.get(0).matches(name)) {
      ways.add(new Folder(path, rest, trail));
    }
  }
}
