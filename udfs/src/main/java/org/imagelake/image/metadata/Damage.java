package org.imagelake.image.metadata;

import java.io.IOException;

/**
 * Runs a reader of untrusted bytes. When they are damaged the reader stops where it is, and what it
 * has found so far is kept: that is what a row of a broken file shows.
 */
final class Damage {
  /** Reads, and may stop anywhere. */
  interface Reading {
    void run() throws IOException;
  }

  private Damage() {}

  /**
   * Returns whether the reading came to its end. A parser's StackOverflowError and failed assertion
   * are damage too; other errors, such as OutOfMemoryError, are not ours to hide.
   */
  static boolean tolerate(Reading reading) {
    try {
      reading.run();
      return true;
    } catch (IOException | RuntimeException | StackOverflowError | AssertionError damaged) {
      return false;
    }
  }
}
