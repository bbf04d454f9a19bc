package org.imagelake.pipeline.source;

import java.io.Serializable;
import java.util.List;

/**
 * Which paths a listing would show if there were files: those below its folders, by the same rules
 * and globs. Tables of paths and files named one by one cover nothing, as they say nothing of what
 * they leave out.
 */
public final class Coverage implements Serializable {
  private final List<Folder> starts;
  private final ListingRules rules;

  Coverage(List<Folder> starts, ListingRules rules) {
    this.starts = List.copyOf(starts);
    this.rules = rules;
  }

  /** The input folder that would show a file; null when none would. */
  public String folderOf(String path) {
    int name = path.lastIndexOf('/');
    if (name < 0 || isSkipped(path)) {
      return null;
    }
    for (Folder start : starts) {
      if (ways(start, path.substring(0, name)).stream()
          .anyMatch(folder -> folder.takes(path.substring(name + 1), rules.names()))) {
        return start.path();
      }
    }
    return null;
  }

  /** Whether a listing would look into a folder. */
  public boolean enters(String folder) {
    return !isSkipped(folder) && starts.stream().anyMatch(start -> !ways(start, folder).isEmpty());
  }

  /** A folder under every reading of the start's glob that leads there; none when none does. */
  private static List<Folder> ways(Folder start, String path) {
    if (path.equals(start.path())) {
      return List.of(start);
    }
    String above = start.path().endsWith("/") ? start.path() : start.path() + "/";
    if (!path.startsWith(above)) {
      return List.of();
    }
    List<Folder> ways = List.of(start);
    for (String name : path.substring(above.length()).split("/")) {
      ways =
          ways.stream()
              .flatMap(way -> way.below(name, way.path() + "/" + name, List.of()).stream())
              .toList();
    }
    return ways;
  }

  private boolean isSkipped(String path) {
    return rules.skipped().stream()
        .anyMatch(folder -> path.equals(folder) || path.startsWith(folder + "/"));
  }
}
