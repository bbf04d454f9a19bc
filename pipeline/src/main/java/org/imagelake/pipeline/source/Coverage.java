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

  /**
   * The input folder that would show a path; null when none would.
   *
   * @param unlisted whether it may be that of a folder, which could not be listed: such a row has
   *     no name of an image
   */
  public String folderOf(String path, boolean unlisted) {
    for (Folder start : starts) {
      if (shows(start, path, unlisted)) {
        return start.path();
      }
    }
    return null;
  }

  private boolean shows(Folder start, String path, boolean unlisted) {
    String below = start.path().endsWith("/") ? start.path() : start.path() + "/";
    if (!path.startsWith(below) || isSkipped(path)) {
      return false;
    }
    return shows(start, path.substring(below.length()).split("/"), 0, unlisted);
  }

  private boolean shows(Folder folder, String[] names, int first, boolean unlisted) {
    boolean last = first == names.length - 1;
    if (last && folder.takes(names[first], rules.names())) {
      return true;
    }
    List<Folder> below = folder.below(names[first], folder.path() + "/" + names[first], List.of());
    return last
        ? unlisted && !below.isEmpty()
        : below.stream().anyMatch(child -> shows(child, names, first + 1, unlisted));
  }

  private boolean isSkipped(String path) {
    return rules.skipped().stream().anyMatch(folder -> path.startsWith(folder + "/"));
  }
}
