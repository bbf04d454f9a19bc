package org.imagelake.image.codec;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.imagelake.image.ImageError.Code;
import org.imagelake.image.ImageError.Stage;
import org.imagelake.image.Outcome;

/**
 * Whether the content holds the whole first image. Codecs are lenient: libjpeg paints what is
 * missing gray, without a word to its caller.
 */
final class Completeness {
  /** How libjpeg says that the scans end before the picture does. */
  private static final String ENDS_EARLY = "premature end of data segment";

  private static final int STRIP_OFFSETS = 273;
  private static final int STRIP_BYTE_COUNTS = 279;
  private static final int TILE_OFFSETS = 324;
  private static final int TILE_BYTE_COUNTS = 325;

  private Completeness() {}

  /** The same header when the content holds the whole first image. */
  static Outcome<ImageHeader> check(byte[] content, ImageHeader header) {
    return isTruncated(content, header)
        ? Outcome.failed(
            Code.TRUNCATED,
            Stage.DECODE,
            "the content ends before the image does: " + header.format())
        : Outcome.ok(header);
  }

  private static boolean isTruncated(byte[] content, ImageHeader header) {
    return switch (header.format()) {
      case JPEG -> !JpegStructure.hasEnd(content) && endsEarly(content, header);
      case PNG -> pngEndsEarly(content);
      case TIFF -> isFax(header) && lastStripEndsBeyond(content);
      case WEBP -> declaredRiffLength(content) > content.length;
      default -> false;
    };
  }

  /**
   * A JPEG that lacks nothing but its end marker is whole. Telling takes a decode, by the reader
   * that passes libjpeg's warnings on; of the pixels only the last is kept.
   */
  private static boolean endsEarly(byte[] content, ImageHeader header) {
    AtomicBoolean early = new AtomicBoolean();
    try (ImageInputStream input = new ByteArrayImageInputStream(content)) {
      ImageReader reader = ImageReaders.ofTheJdk("jpeg");
      try {
        reader.addIIOReadWarningListener(
            (source, warning) -> early.compareAndSet(false, warning.contains(ENDS_EARLY)));
        reader.setInput(input, true, true);
        ImageReadParam lastPixel = reader.getDefaultReadParam();
        lastPixel.setSourceRegion(new Rectangle(header.width() - 1, header.height() - 1, 1, 1));
        reader.readRaster(0, lastPixel);
      } finally {
        reader.dispose();
      }
      return early.get();
    } catch (IOException | RuntimeException e) {
      return true;
    }
  }

  /** A missing end chunk is forgiven; image data that stops within a chunk is not. */
  private static boolean pngEndsEarly(byte[] content) {
    PngChunks chunks = new PngChunks(content);
    while (chunks.next()) {
      if (chunks.is("IEND")) {
        return false;
      }
      if (!chunks.isWhole()) {
        return chunks.is("IDAT");
      }
    }
    return false;
  }

  private static boolean isFax(ImageHeader header) {
    return header.compression() != null && header.compression().startsWith("CCITT");
  }

  /**
   * Fax codes may end anywhere: their decoder paints what is missing white. The other schemes tell.
   */
  private static boolean lastStripEndsBeyond(byte[] content) {
    try {
      TiffDirectory first = TiffDirectory.first(new Bytes(content, ByteOrder.BIG_ENDIAN));
      long strip = first.last(STRIP_OFFSETS) + first.last(STRIP_BYTE_COUNTS);
      long tile = first.last(TILE_OFFSETS) + first.last(TILE_BYTE_COUNTS);
      return Math.max(strip, tile) > content.length;
    } catch (BadHeader damage) {
      return true;
    }
  }

  private static long declaredRiffLength(byte[] content) {
    return content.length < 8 ? Long.MAX_VALUE : 8 + Integer.toUnsignedLong(riffSize(content));
  }

  private static int riffSize(byte[] content) {
    return content[4] & 0xFF
        | (content[5] & 0xFF) << 8
        | (content[6] & 0xFF) << 16
        | content[7] << 24;
  }
}
