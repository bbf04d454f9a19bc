package org.imagelake.pipeline.maintain;

import java.io.IOException;

/** Something to do, and how. */
record Chore(Deed deed, Action action) {
  /** Does it. */
  @FunctionalInterface
  interface Action {
    void run() throws IOException;
  }
}
