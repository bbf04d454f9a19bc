package org.imagelake.pipeline.result;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.imagelake.image.Outcome;
import org.imagelake.image.convert.MadeFile;

/**
 * Results of the last images of this process, by their content: copies of an image are encoded
 * once. Copies have one length, and files are planned by length, so that they come soon after each
 * other. A thread that meets an image which another thread is at work on waits for that.
 *
 * <p>On a cluster, copies that fall to two executors are encoded by both.
 */
final class MadeOnce {
  /** Of all tasks of this process together, whatever run they belong to. */
  static final MadeOnce SHARED = new MadeOnce(64L << 20);

  record Key(String runId, String contentSha256) {}

  private final long mostBytes;
  private final Map<Key, CompletableFuture<Outcome<MadeFile>>> results =
      new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  /**
   * @param mostBytes length of the results that are kept, together
   */
  MadeOnce(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** The result for this content, made by the first who asks. */
  Outcome<MadeFile> get(Key key, Supplier<Outcome<MadeFile>> make) {
    CompletableFuture<Outcome<MadeFile>> mine = new CompletableFuture<>();
    CompletableFuture<Outcome<MadeFile>> first;
    synchronized (this) {
      first = results.putIfAbsent(key, mine);
    }
    if (first != null) {
      try {
        return first.join();
      } catch (CompletionException e) {
        return make.get(); // its task was ended
      }
    }
    Outcome<MadeFile> made = null;
    try {
      made = make.get();
      return made;
    } finally {
      finish(key, mine, made);
    }
  }

  private synchronized void finish(
      Key key, CompletableFuture<Outcome<MadeFile>> mine, Outcome<MadeFile> made) {
    if (made == null) { // an error that ends the task: those who wait try on their own
      results.remove(key);
      mine.completeExceptionally(new IllegalStateException("a copy of it failed"));
      return;
    }
    mine.complete(made);
    bytes += size(mine);
    Iterator<CompletableFuture<Outcome<MadeFile>>> oldest = results.values().iterator();
    while (bytes > mostBytes && oldest.hasNext()) {
      CompletableFuture<Outcome<MadeFile>> next = oldest.next();
      if (next.isDone()) {
        bytes -= size(next);
        oldest.remove();
      }
    }
  }

  /** Failures count too, a little: a pile of broken files must not grow without end. */
  private static long size(CompletableFuture<Outcome<MadeFile>> done) {
    long overhead = 1024;
    return overhead
        + done.join()
            .fold(
                made -> {
                  byte[] content = made.conversion().content();
                  return content == null ? 0L : content.length;
                },
                error -> 0L);
  }
}
