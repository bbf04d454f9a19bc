package org.imagelake.image.codec;

import org.imagelake.image.ImageError.Code;
import org.imagelake.image.ImageError.Stage;
import org.imagelake.image.Outcome;
import org.imagelake.image.Pixels;

/**
 * The back ends in order of preference: the native one where it loads and is right, pure Java
 * everywhere else.
 */
public final class Decoders {
  private Decoders() {}

  /**
   * Decodes by the first back end that supports the image, and by the next one when that one fails.
   */
  public static Outcome<Pixels> decode(byte[] content, ImageHeader header, int leastLongSide) {
    return Outcome.failed(Code.UNSUPPORTED, Stage.DECODE, header.format().name());
  }
}
