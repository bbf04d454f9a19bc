package org.imagelake.image.codec;

/** The tRNS chunk of a palette PNG: one alpha for each of the first colours. */
final class PngPalette {
  private PngPalette() {}

  /** Whether the file has a palette whose alphas are all 255: no transparency at all. */
  static boolean isOpaque(byte[] content, ImageHeader header) {
    if (header.format() != ImageFormat.PNG || !"PALETTE".equals(header.colorModel())) {
      return false;
    }
    PngChunks chunks = new PngChunks(content);
    while (chunks.next() && !chunks.is("IDAT")) {
      if (chunks.is("tRNS")) {
        int end = chunks.dataOffset() + chunks.dataLength();
        for (int i = chunks.dataOffset(); i < end; i++) {
          if (content[i] != (byte) 255) {
            return false;
          }
        }
      }
    }
    return true;
  }
}
