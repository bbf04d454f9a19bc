package org.imagelake.pipeline.stage;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A file that cannot be read at present; Spark tries again, and at last the run fails. */
public final class UnreadableNow extends UncheckedIOException {
  UnreadableNow(IOException reason) {
    super(reason.getMessage(), reason);
  }
}
