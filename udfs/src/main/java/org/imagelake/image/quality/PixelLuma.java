package org.imagelake.image.quality;

import org.imagelake.image.Pixels;

/** The luma rows of decoded pixels. */
record PixelLuma(Pixels pixels) implements LumaSource {
  @Override
  public int width() {
    return pixels.width();
  }

  @Override
  public int height() {
    return pixels.height();
  }

  @Override
  public void copyRow(int y, byte[] luma) {
    pixels.copyLumaRow(y, luma);
  }
}
