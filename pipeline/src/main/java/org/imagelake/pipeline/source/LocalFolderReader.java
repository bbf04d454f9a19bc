package org.imagelake.pipeline.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.imagelake.image.ImageError.Code;

/** Local folders, links followed; a link back to a folder above is not entered again. */
final class LocalFolderReader implements FolderReader {
  private static final char UNDECODABLE = '\uFFFD';

  private final ListingRules rules;

  LocalFolderReader(ListingRules rules) {
    this.rules = rules;
  }

  @Override
  public Entries open(Folder folder) throws IOException {
    Path path = LocalFiles.path(folder.path());
    List<String> trail = new ArrayList<>(folder.trail());
    trail.add(key(path, LocalFiles.attributes(path)));
    return new Open(folder, List.copyOf(trail), Files.newDirectoryStream(path));
  }

  private static String key(Path folder, BasicFileAttributes attributes) throws IOException {
    Object key = attributes.fileKey();
    return key == null ? folder.toRealPath().toString() : key.toString();
  }

  private final class Open implements Entries {
    private final Folder folder;
    private final List<String> trail;
    private final DirectoryStream<Path> stream;
    private final Iterator<Path> children;
    private final Deque<Entry> ready = new ArrayDeque<>();

    Open(Folder folder, List<String> trail, DirectoryStream<Path> stream) {
      this.folder = folder;
      this.trail = trail;
      this.stream = stream;
      this.children = stream.iterator();
    }

    @Override
    public Entry next() throws IOException {
      try {
        while (ready.isEmpty() && children.hasNext()) {
          look(children.next());
        }
      } catch (DirectoryIteratorException e) {
        throw e.getCause();
      }
      return ready.poll();
    }

    private void look(Path child) throws IOException {
      String name = child.getFileName().toString();
      if (name.indexOf(UNDECODABLE) >= 0 && !Path.of(child.toString()).equals(child)) {
        lookAtUndecodable(child, name);
        return;
      }
      String path = LocalFiles.hadoopPath(child);
      try {
        BasicFileAttributes attributes = LocalFiles.attributes(child);
        if (attributes.isDirectory()) {
          enter(child, name, path, attributes);
        } else if (folder.takes(name, rules.names())) {
          ready.add(new Entry.Leaf(LocalFiles.describe(path, attributes)));
        }
      } catch (IOException e) {
        if (folder.takes(name, rules.names())) {
          ready.add(new Entry.Leaf(LocalFiles.unreachable(path, child, e)));
        }
      }
    }

    private void enter(Path child, String name, String path, BasicFileAttributes attributes)
        throws IOException {
      String real = LocalFiles.hadoopPath(child.toRealPath());
      if (!rules.within().holds(real)) {
        ready.add(new Entry.Leaf(Confinement.refused(path)));
      } else if (!isSkipped(path, real) && !trail.contains(key(child, attributes))) {
        folder.below(name, path, trail).forEach(below -> ready.add(new Entry.Branch(below)));
      }
    }

    /** By the name, and by where it leads: an output may have been named through a link. */
    private boolean isSkipped(String path, String real) {
      return rules.skipped().contains(path) || rules.skipped().contains(real);
    }

    /** A name whose bytes are no text in this encoding cannot be handed on as a path. */
    private void lookAtUndecodable(Path child, String name) {
      if (Files.isDirectory(child) || folder.takes(name, rules.names())) {
        String escaped = "file:" + child.toUri().getRawPath();
        String message =
            "the name is no text in this system's encoding ("
                + System.getProperty("sun.jnu.encoding")
                + "); rename it, or set LC_ALL=C.UTF-8";
        ready.add(new Entry.Leaf(ListedFile.failed(escaped, Code.VANISHED, message)));
      }
    }

    @Override
    public void close() throws IOException {
      stream.close();
    }
  }
}
