package org.imagelake.pipeline.plan;

import java.io.Serializable;

/**
 * How much is done between two commits: what a run that is killed can lose. A file counts for its
 * length, and for no less than its share of the images; so a batch has at most so many images, and
 * so many bytes plus one file.
 *
 * @param images most images of a batch
 * @param bytes length of its files together
 */
public record BatchSize(long images, long bytes) implements Serializable {
  /** A quarter of an hour on two cores, a minute on thirty: what a commit costs is lost in it. */
  public static final BatchSize DEFAULT = new BatchSize(100_000, 64L << 30);

  /** Rows of a batch are one file; this many are a gigabyte or two. */
  public static final int MOST_IMAGES = 1_000_000;

  public BatchSize {
    if (images < 1 || images > MOST_IMAGES || bytes < 1) {
      throw new IllegalArgumentException("no batch: " + images + " images, " + bytes + " bytes");
    }
  }

  /** Whether so many files are one batch. */
  boolean holds(long files, long length) {
    return files <= images && length <= bytes;
  }

  /** What one image takes of a batch at least. */
  private long share() {
    return bytes / Math.min(images, bytes);
  }

  long capacity() {
    return share() * Math.min(images, bytes);
  }

  /** What a file takes of a batch; never more than all of it, so that no batch is empty. */
  long of(Long length) {
    return Math.min(capacity(), Math.max(share(), length == null ? 0 : length));
  }
}
