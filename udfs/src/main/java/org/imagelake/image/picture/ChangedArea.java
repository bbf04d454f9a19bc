package org.imagelake.image.picture;

import java.util.Arrays;

/**
 * The part of a frame that differs from the frame before: drawn over it without blending, it gives
 * the whole frame.
 *
 * @param left of the part on the canvas, an even number, as WebP wants it
 * @param top of the part on the canvas, an even number
 */
public record ChangedArea(int left, int top, Bitmap bitmap) {

  /** All of it, as the first frame of an animation needs it. */
  public static ChangedArea whole(Bitmap now) {
    return new ChangedArea(0, 0, now);
  }

  /** The smallest such rectangle; one pixel when nothing changed. Both have one size and layout. */
  public static ChangedArea between(Bitmap before, Bitmap now) {
    int top = 0;
    int bottom = now.height() - 1;
    while (top < now.height() && sameRow(before, now, top)) {
      top++;
    }
    if (top == now.height()) {
      return cut(now, 0, 0, 1, 1);
    }
    while (sameRow(before, now, bottom)) {
      bottom--;
    }
    int pixel = now.bytesPerPixel();
    int first = now.stride();
    int last = 0;
    for (int y = top; y <= bottom; y++) {
      int from = y * now.stride();
      int to = from + now.stride();
      int differs = Arrays.mismatch(before.samples(), from, to, now.samples(), from, to);
      if (differs >= 0) {
        first = Math.min(first, differs);
        last = Math.max(last, lastDifference(before, now, from, to));
      }
    }
    int left = first / pixel & ~1;
    int evenTop = top & ~1;
    return cut(now, left, evenTop, last / pixel + 1 - left, bottom + 1 - evenTop);
  }

  private static boolean sameRow(Bitmap before, Bitmap now, int y) {
    int from = y * now.stride();
    int to = from + now.stride();
    return Arrays.equals(before.samples(), from, to, now.samples(), from, to);
  }

  /** Offset in the row of its last byte that differs. */
  private static int lastDifference(Bitmap before, Bitmap now, int from, int to) {
    int at = to - 1;
    while (before.samples()[at] == now.samples()[at]) {
      at--;
    }
    return at - from;
  }

  private static ChangedArea cut(Bitmap whole, int left, int top, int width, int height) {
    int pixel = whole.bytesPerPixel();
    byte[] samples = new byte[Math.multiplyExact(width * pixel, height)];
    for (int y = 0; y < height; y++) {
      int from = (top + y) * whole.stride() + left * pixel;
      System.arraycopy(whole.samples(), from, samples, y * width * pixel, width * pixel);
    }
    return new ChangedArea(
        left, top, new Bitmap(width, height, whole.layout(), whole.bitDepth(), samples));
  }
}
