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
    for (Folder start : starts) {
      if (shows(start, path)) {
        return start.path();
      }
    }
    return null;
  }

  /** Whether a listing would look into a folder. */
  public boolean enters(String folder) {
    return !isSkipped(folder)
        && starts.stream().anyMatch(start -> start.path().equals(folder) || enters(start, folder));
  }

  private boolean shows(Folder start, String path) {
    String[] names = namesBelow(start, path);
    return names.length > 0 && !isSkipped(path) && shows(start, names, 0);
  }

  private boolean shows(Folder folder, String[] names, int first) {
    if (first == names.length - 1) {
      return folder.takes(names[first], rules.names());
    }
    return children(folder, names[first]).stream()
        .anyMatch(child -> shows(child, names, first + 1));
  }

  private static boolean enters(Folder start, String path) {
    List<Folder> ways = List.of(start);
    String[] names = namesBelow(start, path);
    for (String name : names) {
      ways = ways.stream().flatMap(way -> children(way, name).stream()).toList();
    }
    return names.length > 0 && !ways.isEmpty();
  }

  private static List<Folder> children(Folder folder, String name) {
    return folder.below(name, folder.path() + "/" + name, List.of());
  }

  /** Names of the steps from a folder down to a path; none when it lies elsewhere. */
  private static String[] namesBelow(Folder start, String path) {
    String below = start.path().endsWith("/") ? start.path() : start.path() + "/";
    return path.startsWith(below) ? path.substring(below.length()).split("/") : new String[0];
  }

  private boolean isSkipped(String path) {
    return rules.skipped().stream()
        .anyMatch(folder -> path.equals(folder) || path.startsWith(folder + "/"));
  }
}
