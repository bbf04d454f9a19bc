package org.imagelake.image.encode.tiff;

/** Compresses one strip after the other. Holds its working memory: one per picture. */
interface StripCodec {
  /**
   * @param rowLength bytes of a row; the strip has whole rows
   */
  Slice encode(Slice strip, int rowLength);

  /** Bytes as they are. */
  static StripCodec stored() {
    return (strip, rowLength) -> strip;
  }
}
