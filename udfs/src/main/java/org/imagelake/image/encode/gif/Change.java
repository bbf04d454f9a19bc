package org.imagelake.image.encode.gif;

import org.imagelake.image.encode.palette.ColorRow;
import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.PixelLayout;

/** What is different between a frame and the one that it is drawn on, both of one size. */
final class Change {
  private final Bitmap before;
  private final Bitmap now;
  private final int[] rowBefore;
  private final int[] rowNow;

  private int left = Integer.MAX_VALUE;
  private int right;
  private int top = Integer.MAX_VALUE;
  private int bottom;
  private boolean clears;

  Change(Bitmap before, Bitmap now) {
    this.before = before;
    this.now = now;
    this.rowBefore = new int[now.width()];
    this.rowNow = new int[now.width()];
    for (int y = 0; y < now.height(); y++) {
      read(y);
      for (int x = 0; x < rowNow.length; x++) {
        if (rowNow[x] != rowBefore[x]) {
          clears |= rowNow[x] == ColorRow.CLEAR;
          left = Math.min(left, x);
          right = Math.max(right, x);
          top = Math.min(top, y);
          bottom = y;
        }
      }
    }
  }

  private void read(int y) {
    ColorRow.read(before, y, rowBefore);
    ColorRow.read(now, y, rowNow);
  }

  /** Whether a pixel that had a colour becomes transparent: no drawing does that. */
  boolean clears() {
    return clears;
  }

  /** The smallest rectangle with all that changed; one pixel when nothing did. */
  Area area() {
    return left > right
        ? new Area(0, 0, 1, 1)
        : new Area(left, top, right - left + 1, bottom - top + 1);
  }

  /**
   * The new pixels of an area.
   *
   * @param onlyChanged leaves those transparent that are as they were
   */
  Bitmap pixels(Area area, boolean onlyChanged) {
    byte[] rgba = new byte[4 * area.width() * area.height()];
    int at = 0;
    for (int y = area.top(); y < area.top() + area.height(); y++) {
      read(y);
      for (int x = area.left(); x < area.left() + area.width(); x++, at += 4) {
        int color = rowNow[x];
        if (color != ColorRow.CLEAR && !(onlyChanged && color == rowBefore[x])) {
          rgba[at] = (byte) (color >> 16);
          rgba[at + 1] = (byte) (color >> 8);
          rgba[at + 2] = (byte) color;
          rgba[at + 3] = (byte) 255;
        }
      }
    }
    return new Bitmap(area.width(), area.height(), PixelLayout.RGBA, 8, rgba);
  }
}
