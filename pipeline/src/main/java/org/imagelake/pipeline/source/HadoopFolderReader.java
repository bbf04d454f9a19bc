package org.imagelake.pipeline.source;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.imagelake.pipeline.store.ObjectStores;

/**
 * Folders of any Hadoop file system. A whole tree on an object store is one flat listing there, a
 * thousand names a request, instead of requests for each folder.
 */
final class HadoopFolderReader implements FolderReader {
  private final FileSystem fs;
  private final ListingRules rules;

  HadoopFolderReader(FileSystem fs, ListingRules rules) {
    this.fs = fs;
    this.rules = rules;
  }

  @Override
  public Entries open(Folder folder) throws IOException {
    Path path = new Path(folder.path());
    boolean flat = folder.glob().isEmpty() && ObjectStores.holds(fs);
    RemoteIterator<? extends FileStatus> found =
        flat ? fs.listFiles(path, true) : fs.listStatusIterator(path);
    return new Open(folder, found);
  }

  /** File systems that cannot tell a length, such as that of HTTP, say -1. */
  static ListedFile describe(FileStatus status) {
    return ListedFile.found(
        status.getPath().toString(),
        Math.max(0, status.getLen()),
        Instant.ofEpochMilli(status.getModificationTime()));
  }

  private final class Open implements Entries {
    private final Folder folder;
    private final RemoteIterator<? extends FileStatus> found;
    private final Deque<Entry> ready = new ArrayDeque<>();

    Open(Folder folder, RemoteIterator<? extends FileStatus> found) {
      this.folder = folder;
      this.found = found;
    }

    @Override
    public Entry next() throws IOException {
      while (ready.isEmpty() && found.hasNext()) {
        look(found.next());
      }
      return ready.poll();
    }

    private void look(FileStatus status) {
      String name = status.getPath().getName();
      String path = status.getPath().toString();
      if (status.isDirectory()) {
        if (!isSkipped(path)) {
          folder
              .below(name, path, folder.trail())
              .forEach(below -> ready.add(new Entry.Branch(below)));
        }
      } else if (folder.takes(name, rules.names()) && !isSkipped(path)) {
        ready.add(new Entry.Leaf(describe(status)));
      }
    }

    private boolean isSkipped(String path) {
      return rules.skipped().stream()
          .anyMatch(skipped -> path.equals(skipped) || path.startsWith(skipped + "/"));
    }

    @Override
    public void close() {
      // a RemoteIterator holds nothing open
    }
  }
}
