package org.imagelake.image.codec;

import java.util.List;
import org.imagelake.image.ImageError.Code;
import org.imagelake.image.ImageError.Stage;
import org.imagelake.image.Outcome;
import org.imagelake.image.Pixels;

/**
 * The back ends in order of preference: the native one where it loads and is right, pure Java
 * everywhere else.
 */
public final class Decoders {
  private static final List<Decoder> BACK_ENDS = List.of(new NativeDecoder(), new JavaDecoder());

  private Decoders() {}

  /**
   * Decodes by the first back end that supports the image, and by the next one when that one fails.
   * When all fail, the first one's reason is kept.
   *
   * <p>Close the pixels before the next image is decoded: they hold a share of the process's
   * memory.
   */
  public static Outcome<Pixels> decode(byte[] content, ImageHeader header, int leastLongSide) {
    Outcome<Pixels> first = null;
    for (Decoder backEnd : BACK_ENDS) {
      if (backEnd.supports(header)) {
        Outcome<Pixels> outcome = backEnd.decode(content, header, leastLongSide);
        if (outcome instanceof Outcome.Ok<Pixels>) {
          return outcome;
        }
        first = first == null ? outcome : first;
      }
    }
    return first != null
        ? first
        : Outcome.failed(
            Code.UNSUPPORTED, Stage.DECODE, "no decoder here reads " + header.format());
  }
}
