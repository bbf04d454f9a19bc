package org.imagelake.pipeline.plan;

import java.io.Serializable;

/**
 * What one file costs a task, in bytes: decoding goes with the length, and opening, metadata and
 * the row cost about as much as 64 KiB of JPEG.
 *
 * @param longestRead files longer than this are not opened
 */
public record Cost(long longestRead) implements Serializable {
  static final long PER_FILE = 64L << 10;

  long of(Long length) {
    return length == null || length > longestRead ? PER_FILE : length + PER_FILE;
  }
}
