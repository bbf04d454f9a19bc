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

  private boolean shows(Folder start, String path) {
    String below = start.path().endsWith("/") ? start.path() : start.path() + "/";
    if (!path.startsWith(below) || isSkipped(path)) {
      return false;
    }
    return shows(start, path.substring(below.length()).split("/"), 0);
  }

  private boolean shows(Folder folder, String[] names, int first) {
    if (first == names.length - 1) {
      return folder.takes(names[first], rules.names());
    }
    return folder.below(names[first], folder.path() + "/" + names[first], List.of()).stream()
        .anyMatch(child -> shows(child, names, first + 1));
  }

  private boolean isSkipped(String path) {
    return rules.skipped().stream().anyMatch(folder -> path.startsWith(folder + "/"));
  }
}
