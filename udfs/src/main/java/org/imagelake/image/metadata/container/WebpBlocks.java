package org.imagelake.image.metadata.container;

/** Finds metadata in the chunks of a WebP (RFC 9649 §2.7); the pixels' chunks are skipped. */
final class WebpBlocks {
  private static final int RIFF_HEADER = 12;
  private static final int CHUNK_HEADER = 8;

  private WebpBlocks() {}

  static void find(byte[] content, Blocks into) {
    int at = RIFF_HEADER;
    while (at + CHUNK_HEADER <= content.length) {
      int start = at + CHUNK_HEADER;
      int end = (int) Math.min(content.length, start + Bytes.uint32le(content, at + 4));
      switch (Bytes.latin1(content, at, at + 4)) {
        case "EXIF" -> {
          boolean preamble = Bytes.startsWith(content, start, "Exif\0\0");
          into.exif(content, preamble ? start + 6 : start, end);
        }
        case "XMP " -> into.xmp(content, start, end);
        case "ICCP" -> into.icc(content, start, end);
        default -> {}
      }
      at = end + (end - start & 1);
    }
  }
}
