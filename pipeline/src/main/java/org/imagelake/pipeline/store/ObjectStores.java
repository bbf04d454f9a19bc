package org.imagelake.pipeline.store;

import java.util.Set;
import org.apache.hadoop.fs.FileSystem;

/**
 * Which file systems are object stores: an object appears whole when its upload is completed, a
 * rename is a copy and a deletion, and folders are a way to read names. ABFS is none: its renames
 * are atomic, its files grow in sight.
 */
public final class ObjectStores {
  private static final Set<String> SCHEMES =
      Set.of("s3a", "s3", "s3n", "gs", "oss", "cos", "cosn", "obs", "wasb", "wasbs");

  private ObjectStores() {}

  public static boolean holds(FileSystem fs) {
    return SCHEMES.contains(fs.getUri().getScheme());
  }
}
