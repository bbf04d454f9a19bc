package org.imagelake.image.codec;

import org.imagelake.image.Pixels;
import org.imagelake.image.Raster;

/** Pixels in one array on the heap. */
final class HeapPixels implements Pixels {
  private final int width;
  private final int height;
  private final byte[] rgb;
  private final Double transparentRatio;
  private final Runnable whenClosed;

  HeapPixels(int width, int height, byte[] rgb, Double transparentRatio, Runnable whenClosed) {
    this.width = width;
    this.height = height;
    this.rgb = rgb;
    this.transparentRatio = transparentRatio;
    this.whenClosed = whenClosed;
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public int height() {
    return height;
  }

  @Override
  public Double transparentRatio() {
    return transparentRatio;
  }

  @Override
  public void copyRgbRow(int y, byte[] into) {
    System.arraycopy(rgb, y * 3 * width, into, 0, 3 * width);
  }

  @Override
  public void copyLumaRow(int y, byte[] luma) {
    int in = y * 3 * width;
    for (int x = 0; x < width; x++, in += 3) {
      int red = rgb[in] & 0xFF;
      int green = rgb[in + 1] & 0xFF;
      int blue = rgb[in + 2] & 0xFF;
      luma[x] = (byte) ((19595 * red + 38470 * green + 7471 * blue + 32768) >> 16);
    }
  }

  @Override
  public Raster reduce(int longSide) {
    return AreaReduction.of(this, longSide);
  }

  @Override
  public void close() {
    whenClosed.run();
  }
}
