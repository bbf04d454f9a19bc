package org.imagelake.pipeline.run;

import java.io.IOException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Makes what was staged visible, all of it or nothing. */
interface Publisher {
  void publish(FileSystem fs, Path staged, Path target) throws IOException;

  /** One rename: atomic on local disks and HDFS, not on object stores. */
  Publisher RENAME =
      (fs, staged, target) -> {
        fs.mkdirs(target.getParent());
        if (fs.exists(target)) {
          throw new IOException("cannot publish to " + target + ": something is there already");
        }
        if (!fs.rename(staged, target)) {
          throw new IOException("cannot rename " + staged + " to " + target);
        }
      };
}
