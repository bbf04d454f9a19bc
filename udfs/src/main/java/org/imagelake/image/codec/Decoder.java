package org.imagelake.image.codec;

import org.imagelake.image.Outcome;
import org.imagelake.image.Pixels;

/**
 * One back end that turns content into pixels. Stateless and thread-safe; what it pools is per
 * thread.
 */
public interface Decoder {
  /** Stable name: {@code native} or {@code java}. */
  String id();

  /** Whether it decodes the usual images of a format, on machines where it is there at all. */
  boolean reads(ImageFormat format);

  /** Whether this back end is there on this machine and decodes such an image rightly. */
  boolean supports(ImageHeader header);

  /**
   * Decodes the first frame to 8-bit sRGB on white. Never throws on bad content.
   *
   * @param leastLongSide a JPEG may come back reduced by DCT scaling (1/2, 1/4, 1/8) as long as its
   *     long side is at least this; {@link Integer#MAX_VALUE} asks for full size
   */
  Outcome<Pixels> decode(byte[] content, ImageHeader header, int leastLongSide);
}
