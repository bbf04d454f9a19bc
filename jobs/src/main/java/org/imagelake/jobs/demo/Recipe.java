package org.imagelake.jobs.demo;

import java.io.IOException;

/** One file of the sample set: what is true of it, and how its bytes are made. */
record Recipe(Sample sample, Maker maker) {

  /** Makes a file; the same seed makes the same bytes. */
  interface Maker {
    byte[] make(long seed) throws IOException;
  }
}
