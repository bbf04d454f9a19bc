package org.imagelake.image;

/**
 * The full-size pixels of one decoded image: 8-bit sRGB, alpha composited on white, as stored (EXIF
 * orientation is not applied; width and height are those of the file). Both back ends decode to
 * this, and measures see nothing else.
 *
 * <p>Not thread-safe. The memory may be pooled: nothing may be read after {@link #close}.
 */
public interface Pixels extends AutoCloseable {
  int width();

  int height();

  /** Share of pixels that are not fully opaque, 0–1; null when the image has no alpha channel. */
  Double transparentRatio();

  /** Copies row {@code y} as interleaved R, G, B into the first {@code 3 * width()} bytes. */
  void copyRgbRow(int y, byte[] rgb);

  /**
   * Copies row {@code y} of Rec. 601 luma, L = (19595 R + 38470 G + 7471 B + 32768) >> 16, into the
   * first {@code width()} bytes.
   */
  void copyLumaRow(int y, byte[] luma);

  /**
   * A copy for colour: its sides are halved by area averaging until the long side is at most {@code
   * longSide} and the copy holds at most {@code longSide²/4} pixels; the same size when it is so
   * already.
   */
  Raster reduce(int longSide);

  @Override
  void close();
}
