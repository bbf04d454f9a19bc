package org.imagelake.image.enhance;

/** The filter [1 1 1; 1 5 1; 1 1 1] / 13 on rows of interleaved samples. */
final class Smoothing {
  private static final int SUM = 13;

  /** (s + 6) · 5042 / 2¹⁶ is (s + 6) / 13 for all sums of samples of 8 bits. */
  private static final int RECIPROCAL = 5042;

  private final int step;
  private final boolean shallow;
  private final int[] columns;
  private final int[] before;
  private final int[] after;

  Smoothing(PixelChannels channels) {
    step = channels.all();
    shallow = channels.bitmap().bitDepth() == 8;
    columns = new int[channels.rowLength()];
    before = new int[columns.length];
    after = new int[columns.length];
  }

  /**
   * Rounded; sums over 13 are never halfway, so that whole numbers give what Pillow's floats do.
   * The first and the last pixel of {@code into} mean nothing.
   */
  void smooth(int[] above, int[] here, int[] below, int[] into) {
    int length = columns.length;
    for (int i = 0; i < length; i++) {
      columns[i] = above[i] + here[i] + below[i];
    }
    // Neighbours in arrays of their own: the loops below then become vector instructions.
    System.arraycopy(columns, 0, before, step, length - step);
    System.arraycopy(columns, step, after, 0, length - step);
    for (int i = 0; i < length; i++) {
      into[i] = before[i] + columns[i] + after[i] + 4 * here[i] + SUM / 2;
    }
    if (shallow) {
      for (int i = 0; i < length; i++) {
        into[i] = into[i] * RECIPROCAL >>> 16;
      }
    } else {
      for (int i = 0; i < length; i++) {
        into[i] /= SUM;
      }
    }
  }
}
