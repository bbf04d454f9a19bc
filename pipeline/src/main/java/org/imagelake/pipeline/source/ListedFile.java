package org.imagelake.pipeline.source;

import java.io.Serializable;
import java.time.Instant;
import org.imagelake.image.ImageError;
import org.imagelake.image.ImageError.Code;
import org.imagelake.image.ImageError.Stage;

/** One input as the listing found it, without its content; or why it could not be listed. */
public record ListedFile(String path, Long length, Instant modificationTime, ImageError error)
    implements Serializable {

  static ListedFile found(String path, long length, Instant modificationTime) {
    return new ListedFile(path, length, modificationTime, null);
  }

  static ListedFile failed(String path, Code code, String message) {
    return new ListedFile(path, null, null, new ImageError(code, Stage.LIST, message));
  }
}
