package org.imagelake.pipeline.target;

import java.io.IOException;
import org.apache.hadoop.fs.Path;

/** How one kind of store makes an object appear whole. */
interface WriteOnce {
  /** One attempt: the object is there, or nothing of it is. */
  void write(Path target, byte[] content) throws IOException;
}
