package org.imagelake.pipeline.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;

/** One look into a folder on the driver, given up when it holds too much. */
final class FolderPeek {
  private FolderPeek() {}

  /** The entries of a folder, or null when there are more than can be held. */
  static List<Entry> entries(Folder folder, Configuration conf, ListingRules rules, int most) {
    List<Entry> found = new ArrayList<>();
    try (FolderReader.Entries entries = FolderReader.of(folder.path(), conf, rules).open(folder)) {
      for (Entry entry = entries.next(); entry != null; entry = entries.next()) {
        if (found.size() == most) {
          return null;
        }
        found.add(entry);
      }
      return found;
    } catch (IOException e) {
      return List.of(new Entry.Leaf(Walk.unreadable(folder, e)));
    }
  }
}
