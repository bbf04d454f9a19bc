package org.imagelake.pipeline.target;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.util.Progressable;

/** Local files behind {@code torn:}, on a disk that is full in the middle of a write. */
public final class TornFileSystem extends RawLocalFileSystem {
  private static final AtomicInteger TORN = new AtomicInteger();

  static void tearNext(int writes) {
    TORN.set(writes);
  }

  @Override
  public URI getUri() {
    return URI.create("torn:///");
  }

  @Override
  public FSDataOutputStream create(
      Path path,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    FSDataOutputStream out =
        super.create(path, overwrite, bufferSize, replication, blockSize, progress);
    return TORN.getAndUpdate(n -> Math.max(0, n - 1)) == 0
        ? out
        : new FSDataOutputStream(new Full(out), null);
  }

  /** Takes half of what it is given. */
  private static final class Full extends FilterOutputStream {
    Full(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length / 2);
      out.flush();
      throw new IOException("No space left on device");
    }
  }
}
