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

  /** Ids of the back ends that read a format, best first; on a given machine, those that load. */
  public static List<String> reading(ImageFormat format) {
    return BACK_ENDS.stream().filter(back -> back.reads(format)).map(Decoder::id).toList();
  }

  /**
   * Decodes by the first back end that supports the image, and by the next one when that one fails.
   * When all fail, the last one's reason is told: pure Java says more of what is wrong.
   *
   * <p>Close the pixels before the next image is decoded: they hold a share of the process's
   * memory.
   */
  public static Outcome<Pixels> decode(byte[] content, ImageHeader header, int leastLongSide) {
    return Completeness.check(content, header)
        .then(whole -> decodeWhole(content, whole, leastLongSide));
  }

  private static Outcome<Pixels> decodeWhole(
      byte[] content, ImageHeader header, int leastLongSide) {
    Outcome<Pixels> outcome =
        Outcome.failed(Code.UNSUPPORTED, Stage.DECODE, "no decoder here reads " + header.format());
    for (Decoder backEnd : BACK_ENDS) {
      if (backEnd.supports(header)) {
        outcome = backEnd.decode(content, header, leastLongSide);
        if (outcome instanceof Outcome.Ok<Pixels>) {
          return outcome;
        }
      }
    }
    return outcome;
  }
}
