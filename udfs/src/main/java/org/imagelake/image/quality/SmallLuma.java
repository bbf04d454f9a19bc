package org.imagelake.image.quality;

import org.imagelake.image.color.ViewLuma;

/** The luma rows of a reduced view. */
record SmallLuma(ViewLuma view) implements LumaSource {
  @Override
  public int width() {
    return view.width();
  }

  @Override
  public int height() {
    return view.height();
  }

  @Override
  public void copyRow(int y, byte[] luma) {
    System.arraycopy(view.luma(), y * view.width(), luma, 0, view.width());
  }
}
