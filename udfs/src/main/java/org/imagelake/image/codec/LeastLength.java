package org.imagelake.image.codec;

import org.imagelake.image.ImageError.Code;
import org.imagelake.image.ImageError.Stage;
import org.imagelake.image.Outcome;

/**
 * The fewest bytes that a complete file of such a header can have. A file below it is cut off, and
 * its pixels need not be allocated to find out. Only bounds that no valid file can break are used:
 * VP8L, GIF and TIFF have none worth while.
 */
final class LeastLength {
  /** Deflate's best code is one bit for a length of 258 and one for the distance (RFC 1951). */
  private static final long DEFLATE_RATIO = 258 * 8 / 2;

  private static final int BLOCK_PIXELS = 64;

  private LeastLength() {}

  static Outcome<ImageHeader> check(ImageHeader header, long length) {
    long least = of(header);
    if (length < least) {
      return Outcome.failed(
          Code.TRUNCATED,
          Stage.HEADER,
          String.format(
              "%s of %dx%d: expected at least %d bytes, found %d",
              header.format(), header.width(), header.height(), least, length));
    }
    return Outcome.ok(header);
  }

  private static long of(ImageHeader header) {
    if (header.bitDepth() == null || header.channels() == null) {
      return 0;
    }
    return switch (header.format()) {
      case PNG -> sampleBytes(header) / DEFLATE_RATIO;
      case BMP -> "NONE".equals(header.compression()) ? sampleBytes(header) : 0;
      case JPEG -> huffmanBytes(header);
      default -> 0;
    };
  }

  private static long sampleBytes(ImageHeader header) {
    return header.pixelCount() / 8 * header.channels() * header.bitDepth();
  }

  /** A Huffman code has at least one bit, and each block of luma at least one DC code. */
  private static long huffmanBytes(ImageHeader header) {
    boolean huffman =
        switch (header.compression()) {
          case "BASELINE", "EXTENDED", "PROGRESSIVE" -> true;
          default -> false;
        };
    String sampling = header.chromaSubsampling();
    boolean lumaIsFull = header.channels() == 1 || (sampling != null && sampling.startsWith("4:"));
    return huffman && lumaIsFull ? header.pixelCount() / BLOCK_PIXELS / 8 : 0;
  }
}
