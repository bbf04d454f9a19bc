package org.imagelake.pipeline.source;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.security.AccessControlException;
import org.imagelake.image.ImageError.Code;

/** Every file below some folders, one at a time; a folder that cannot be read is a row itself. */
final class Walk implements Iterator<ListedFile> {
  private final Iterator<Entry> starts;
  private final Configuration conf;
  private final ListingRules rules;
  private final Deque<Entry> waiting = new ArrayDeque<>();
  private Folder current;
  private FolderReader.Entries entries;
  private ListedFile next;

  Walk(Iterator<Entry> starts, Configuration conf, ListingRules rules) {
    this.starts = starts;
    this.conf = conf;
    this.rules = rules;
  }

  @Override
  public boolean hasNext() {
    while (next == null && (entries != null || !waiting.isEmpty() || starts.hasNext())) {
      if (entries != null) {
        next = step();
      } else {
        next = start(waiting.isEmpty() ? starts.next() : waiting.pop());
      }
    }
    return next != null;
  }

  @Override
  public ListedFile next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    ListedFile file = next;
    next = null;
    return file;
  }

  private ListedFile start(Entry entry) {
    if (entry instanceof Entry.Leaf leaf) {
      return leaf.file();
    }
    current = ((Entry.Branch) entry).folder();
    try {
      entries = FolderReader.of(current.path(), conf, rules).open(current);
      return null;
    } catch (IOException e) {
      return unreadable(current, e);
    }
  }

  private ListedFile step() {
    try {
      Entry entry = entries.next();
      if (entry == null) {
        entries.close();
        entries = null;
        return null;
      }
      if (entry instanceof Entry.Leaf leaf) {
        return leaf.file();
      }
      waiting.push(entry);
      return null;
    } catch (IOException e) {
      throw unlistable(current, e);
    }
  }

  /** A refusal or a disappearance is a fact about the folder; anything else may pass: retry it. */
  static ListedFile unreadable(Folder folder, IOException e) {
    if (e instanceof AccessDeniedException || e instanceof AccessControlException) {
      return ListedFile.failed(
          folder.path(), Code.PERMISSION_DENIED, "the file system refused to list this folder");
    }
    if (e instanceof NoSuchFileException
        || e instanceof FileNotFoundException
        || e instanceof NotDirectoryException) {
      return ListedFile.failed(
          folder.path(), Code.VANISHED, "the folder disappeared while it was listed");
    }
    throw unlistable(folder, e);
  }

  private static UncheckedIOException unlistable(Folder folder, IOException e) {
    return new UncheckedIOException(
        "cannot list the folder %s: %s".formatted(folder.path(), e.getMessage()), e);
  }
}
