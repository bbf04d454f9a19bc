package org.imagelake.image.quality;

/** Rows of 8-bit luma from the top: the full-size picture, or a reduced view of it. */
interface LumaSource {
  int width();

  int height();

  /** Copies row {@code y} into the first {@code width()} bytes. */
  void copyRow(int y, byte[] luma);
}
