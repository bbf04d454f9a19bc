package org.imagelake.pipeline.run;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/** Local files behind {@code meeting:}, where somebody acts at the very moment. */
public final class MeetingFileSystem extends RawLocalFileSystem {
  /** What others do. */
  interface Act {
    void run() throws IOException;
  }

  private static final AtomicReference<Act> WHEN_FOUND_EMPTY = new AtomicReference<>();
  private static final AtomicReference<Act> WHEN_MADE = new AtomicReference<>();
  private static volatile String made = "";

  /** Once, after the next folder was found empty. */
  static void whenFoundEmpty(Act act) {
    WHEN_FOUND_EMPTY.set(act);
  }

  /** Once, after a folder of that name was made. */
  static void whenMade(String name, Act act) {
    made = name;
    WHEN_MADE.set(act);
  }

  private static void run(AtomicReference<Act> act) throws IOException {
    Act once = act.getAndSet(null);
    if (once != null) {
      once.run();
    }
  }

  @Override
  public URI getUri() {
    return URI.create("meeting:///");
  }

  @Override
  public FileStatus[] listStatus(Path path) throws IOException {
    FileStatus[] found = super.listStatus(path);
    if (found.length == 0) {
      run(WHEN_FOUND_EMPTY);
    }
    return found;
  }

  @Override
  public boolean mkdirs(Path path) throws IOException {
    boolean success = super.mkdirs(path);
    if (path.getName().equals(made)) {
      run(WHEN_MADE);
    }
    return success;
  }
}
