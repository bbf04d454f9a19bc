package org.imagelake.pipeline;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.security.AccessControlException;

/** Local files behind {@code faulty:}, with the faults that tests ask for, by file name. */
public final class FaultyFileSystem extends RawLocalFileSystem {
  private static final int ALWAYS = Integer.MAX_VALUE;
  private static final Map<String, AtomicInteger> OUTAGES = new ConcurrentHashMap<>();
  private static final Map<String, Boolean> REFUSED = new ConcurrentHashMap<>();
  private static final Map<String, Boolean> GONE = new ConcurrentHashMap<>();

  private static volatile String undying = "";

  static void heal() {
    undying = "";
    OUTAGES.clear();
    REFUSED.clear();
    GONE.clear();
  }

  /** The next so many openings of the file fail. */
  static void failOpening(String name, int times) {
    OUTAGES.put(name, new AtomicInteger(times));
  }

  static void failOpeningAlways(String name) {
    failOpening(name, ALWAYS);
  }

  static void refuse(String name) {
    REFUSED.put(name, true);
  }

  /** What is directly in folders of that name cannot be removed. */
  static void keep(String folder) {
    undying = folder;
  }

  /** The file is listed and is not there any more when it is opened. */
  static void vanish(String name) {
    GONE.put(name, true);
  }

  @Override
  public URI getUri() {
    return URI.create("faulty:///");
  }

  @Override
  public FSDataInputStream open(Path path, int bufferSize) throws IOException {
    String name = path.getName();
    if (REFUSED.containsKey(name)) {
      throw new AccessControlException("Permission denied: " + path);
    }
    if (GONE.containsKey(name)) {
      super.delete(path, false);
      throw new FileNotFoundException(path.toString());
    }
    AtomicInteger outage = OUTAGES.get(name);
    if (outage != null && outage.getAndDecrement() > 0) {
      throw new IOException("connection reset by peer");
    }
    return super.open(path, bufferSize);
  }

  @Override
  public boolean delete(Path path, boolean recursive) throws IOException {
    if (path.getParent().getName().equals(undying)) {
      throw new IOException("device or resource busy: " + path);
    }
    return super.delete(path, recursive);
  }

  @Override
  public FileStatus[] listStatus(Path path) throws IOException {
    if (REFUSED.containsKey(path.getName())) {
      throw new AccessControlException("Permission denied: " + path);
    }
    return super.listStatus(path);
  }
}
