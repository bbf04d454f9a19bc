package org.imagelake.pipeline.maintain;

import java.io.IOException;

/** Something to do, and how. */
record Chore(Deed deed, Action action) {
  /** Does it, and says whether there still was something to do. */
  @FunctionalInterface
  interface Action {
    boolean run() throws IOException;
  }
}
