package org.imagelake.pipeline.report;

import java.util.Base64;
import org.imagelake.image.ImageError;
import org.imagelake.image.convert.Conversion;

/**
 * A small JPEG, or why there is none.
 *
 * @param base64 the file; null when there is none
 * @param missing why there is none, for people; else null
 */
public record Thumbnail(String path, Integer width, Integer height, String base64, String missing) {
  static Thumbnail of(String path, Conversion made) {
    return new Thumbnail(
        path,
        made.width(),
        made.height(),
        Base64.getEncoder().encodeToString(made.content()),
        null);
  }

  static Thumbnail missing(String path, ImageError error) {
    return missing(path, error.message());
  }

  static Thumbnail missing(String path, String why) {
    return new Thumbnail(path, null, null, null, why);
  }
}
