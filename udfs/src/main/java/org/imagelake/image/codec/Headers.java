package org.imagelake.image.codec;

import org.imagelake.image.ImageError.Code;
import org.imagelake.image.ImageError.Stage;
import org.imagelake.image.Limits;
import org.imagelake.image.Outcome;

/**
 * Recognises the format by content, reads the header and checks the limits: nothing is decoded or
 * allocated.
 */
public final class Headers {
  private Headers() {}

  /** The format by its first bytes, or null. */
  public static ImageFormat sniff(byte[] content) {
    return null;
  }

  /** The header, whatever it declares; {@link #check} judges it. Never throws on bad content. */
  public static Outcome<ImageHeader> read(byte[] content, ImageFormat format, Limits limits) {
    return Outcome.failed(Code.UNSUPPORTED, Stage.HEADER, format.name());
  }

  /** The same header when decoding it stays within the limits. */
  public static Outcome<ImageHeader> check(ImageHeader header, Limits limits) {
    return Outcome.ok(header);
  }
}
