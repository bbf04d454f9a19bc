package org.imagelake.pipeline.convert;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.imagelake.image.Outcome;
import org.imagelake.image.convert.Conversion;

/**
 * Results of the last images of this process, by their content: copies of an image are encoded
 * once. Copies have one length, and files are planned by length, so that they come soon after each
 * other. A thread that meets an image which another thread is converting waits for that.
 *
 * <p>On a cluster, copies that fall to two executors are encoded by both.
 */
final class ConvertedOnce {
  /** Of all tasks of this process together, whatever run they belong to. */
  static final ConvertedOnce SHARED = new ConvertedOnce(64L << 20);

  record Key(String runId, String contentSha256) {}

  private final long mostBytes;
  private final Map<Key, CompletableFuture<Outcome<Conversion>>> results =
      new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  /**
   * @param mostBytes length of the results that are kept, together
   */
  ConvertedOnce(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** The result for this content, made by the first who asks. */
  Outcome<Conversion> get(Key key, Supplier<Outcome<Conversion>> convert) {
    CompletableFuture<Outcome<Conversion>> mine = new CompletableFuture<>();
    CompletableFuture<Outcome<Conversion>> first;
    synchronized (this) {
      first = results.putIfAbsent(key, mine);
    }
    if (first != null) {
      try {
        return first.join();
      } catch (CompletionException e) {
        return convert.get(); // its task was ended
      }
    }
    Outcome<Conversion> made = null;
    try {
      made = convert.get();
      return made;
    } finally {
      finish(key, mine, made);
    }
  }

  private synchronized void finish(
      Key key, CompletableFuture<Outcome<Conversion>> mine, Outcome<Conversion> made) {
    if (made == null) { // an error that ends the task: those who wait try on their own
      results.remove(key);
      mine.completeExceptionally(new IllegalStateException("converting a copy of it failed"));
      return;
    }
    mine.complete(made);
    bytes += size(mine);
    Iterator<CompletableFuture<Outcome<Conversion>>> oldest = results.values().iterator();
    while (bytes > mostBytes && oldest.hasNext()) {
      CompletableFuture<Outcome<Conversion>> next = oldest.next();
      if (next.isDone()) {
        bytes -= size(next);
        oldest.remove();
      }
    }
  }

  /** Failures count too, a little: a pile of broken files must not grow without end. */
  private static long size(CompletableFuture<Outcome<Conversion>> done) {
    long overhead = 1024;
    return overhead
        + done.join()
            .fold(made -> made.content() == null ? 0L : made.content().length, error -> 0L);
  }
}
