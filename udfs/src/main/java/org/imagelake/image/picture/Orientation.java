package org.imagelake.image.picture;

/** Turns stored pixels upright, as Exif 2.32, 4.6.4 A has it for tag 274. */
public final class Orientation {
  /** Blocks of so many pixels a side stay in the cache, whichever way they are read. */
  private static final int BLOCK = 32;

  private Orientation() {}

  /**
   * The picture as it is to be seen.
   *
   * @param exifOrientation 1 (as stored; gives the same bitmap) to 8; 5 to 8 swap width and height
   */
  public static Bitmap apply(Bitmap stored, int exifOrientation) {
    int w = stored.width();
    int h = stored.height();
    int pixel = stored.bytesPerPixel();
    int row = stored.stride();
    int last = (w - 1) * pixel;
    int bottom = (h - 1) * row;
    return switch (exifOrientation) {
      case 1 -> stored;
      case 2 -> read(stored, w, h, last, -pixel, row);
      case 3 -> read(stored, w, h, bottom + last, -pixel, -row);
      case 4 -> read(stored, w, h, bottom, pixel, -row);
      case 5 -> read(stored, h, w, 0, row, pixel);
      case 6 -> read(stored, h, w, bottom, -row, pixel);
      case 7 -> read(stored, h, w, bottom + last, -row, -pixel);
      case 8 -> read(stored, h, w, last, row, -pixel);
      default ->
          throw new IllegalArgumentException("orientations are 1 to 8, not " + exifOrientation);
    };
  }

  /**
   * Fills a bitmap from its top left corner on.
   *
   * @param start offset of the stored pixel that becomes the top left one
   * @param right bytes from the stored pixel to its right neighbour to be
   * @param down bytes from the stored pixel to its lower neighbour to be
   */
  private static Bitmap read(Bitmap stored, int width, int height, int start, int right, int down) {
    byte[] upright = new byte[stored.length()];
    int pixel = stored.bytesPerPixel();
    for (int top = 0; top < height; top += BLOCK) {
      int bottom = Math.min(height, top + BLOCK);
      for (int left = 0; left < width; left += BLOCK) {
        int count = Math.min(width, left + BLOCK) - left;
        for (int y = top; y < bottom; y++) {
          int in = start + left * right + y * down;
          copy(stored.samples(), in, right, upright, (y * width + left) * pixel, pixel, count);
        }
      }
    }
    return new Bitmap(width, height, stored.layout(), stored.bitDepth(), upright);
  }

  /** The usual pixels have loops of their own, which compile to a third of the time. */
  private static void copy(
      byte[] from, int first, int step, byte[] to, int at, int pixel, int count) {
    int in = first;
    int out = at;
    if (step == pixel) {
      System.arraycopy(from, in, to, out, count * pixel);
    } else if (pixel == 3) {
      for (int i = 0; i < count; i++, in += step, out += 3) {
        to[out] = from[in];
        to[out + 1] = from[in + 1];
        to[out + 2] = from[in + 2];
      }
    } else if (pixel == 1) {
      for (int i = 0; i < count; i++, in += step) {
        to[out++] = from[in];
      }
    } else {
      for (int i = 0; i < count; i++, in += step, out += pixel) {
        for (int k = 0; k < pixel; k++) {
          to[out + k] = from[in + k];
        }
      }
    }
  }
}
