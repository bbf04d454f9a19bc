package org.imagelake.image.codec;

/** Rows of a decoded frame in the file's own colour space, 8 bits a channel, alpha not applied. */
interface Samples {
  int width();

  int height();

  ColorKind kind();

  boolean hasAlpha();

  /**
   * Writes row {@code y}: {@code kind().channels()} interleaved colour samples a pixel, then alpha
   * (straight, 255 is opaque) if there is any.
   */
  void copyRow(int y, byte[] samples);

  default int stride() {
    return kind().channels() + (hasAlpha() ? 1 : 0);
  }
}
