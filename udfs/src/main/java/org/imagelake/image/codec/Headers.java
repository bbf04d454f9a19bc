package org.imagelake.image.codec;

import java.nio.ByteOrder;
import java.util.EnumMap;
import java.util.Map;
import org.imagelake.image.ImageError.Code;
import org.imagelake.image.ImageError.Stage;
import org.imagelake.image.Limits;
import org.imagelake.image.Outcome;

/**
 * Recognises the format by content, reads the header and checks the limits: nothing is decoded or
 * allocated.
 */
public final class Headers {
  /** The one list of formats whose headers are read. */
  private static final Map<ImageFormat, HeaderReader> READERS =
      new EnumMap<>(
          Map.of(
              ImageFormat.JPEG, new JpegHeaders(),
              ImageFormat.PNG, new PngHeaders(),
              ImageFormat.WEBP, new WebpHeaders(),
              ImageFormat.TIFF, new TiffHeaders(),
              ImageFormat.BMP, new BmpHeaders(),
              ImageFormat.GIF, new GifHeaders(),
              ImageFormat.HEIF, new HeifHeaders(),
              ImageFormat.AVIF, new HeifHeaders()));

  private Headers() {}

  /** The format by its first bytes, or null. */
  public static ImageFormat sniff(byte[] content) {
    return Signatures.recognise(content);
  }

  /** Whether headers of this format are read; the decoders read fewer formats. */
  static boolean reads(ImageFormat format) {
    return READERS.containsKey(format);
  }

  /**
   * The header, whatever it declares; {@link #check} judges it. Never throws on bad content: damage
   * behind the size leaves the fields behind it null, damage before it is a failure. A known format
   * without a reader here is {@link Code#UNSUPPORTED}.
   */
  public static Outcome<ImageHeader> read(byte[] content, ImageFormat format, Limits limits) {
    if (!reads(format)) {
      return Outcome.failed(
          Code.UNSUPPORTED, Stage.HEADER, format.name() + " is recognised, but not read");
    }
    HeaderDraft draft = new HeaderDraft(format);
    try {
      READERS.get(format).read(new Bytes(content, ByteOrder.BIG_ENDIAN), draft, limits);
    } catch (BadHeader damage) {
      if (!draft.hasSize()) {
        return Outcome.failed(damage.code(), Stage.HEADER, format + ": " + damage.getMessage());
      }
    }
    return Outcome.ok(draft.header());
  }

  /**
   * The same header when decoding it stays within the limits and the file can be whole. Others fail
   * with {@link Code#TOO_MANY_PIXELS}, {@link Code#TOO_COMPLEX} or {@link Code#TRUNCATED} before
   * anything is allocated.
   *
   * @param contentLength bytes of the whole file
   */
  public static Outcome<ImageHeader> check(ImageHeader header, long contentLength, Limits limits) {
    return DecodeCost.check(header, limits).then(h -> LeastLength.check(h, contentLength));
  }
}
