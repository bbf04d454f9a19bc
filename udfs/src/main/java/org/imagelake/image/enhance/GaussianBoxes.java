package org.imagelake.image.enhance;

/**
 * A Gaussian of σ = 2 pixels as three boxes of fractional width in each direction (Gwosdek,
 * Grewenig, Bruhn and Weickert: Theoretical foundations of Gaussian convolution by extended box
 * filtering, SSVM 2011), rounded after each, as Pillow's {@code GaussianBlur(2)} does. What lies
 * beyond an edge is the edge's pixel. Holds a few rows, not the picture.
 */
final class GaussianBoxes {
  private static final int PASSES = 3;

  private final PixelChannels channels;
  private final BoxWeights weights;
  private final int[][] moved;
  private final RowBox last;

  GaussianBoxes(PixelChannels channels) {
    this.channels = channels;
    int length = channels.rowLength();
    int height = channels.bitmap().height();
    weights = BoxWeights.of(channels.bitmap().bitDepth());
    moved = new int[2 * BoxWeights.REACH + 1][length];
    RowBox box = new RowBox(this::readAcross, weights, length, height);
    for (int pass = 1; pass < PASSES; pass++) {
      box = new RowBox(box::read, weights, length, height);
    }
    last = box;
  }

  /** The blurred samples of a row, alpha too. Rows are asked for from the top, in order. */
  void read(int y, int[] into) {
    last.read(y, into);
  }

  private void readAcross(int y, int[] into) {
    channels.read(y, into);
    for (int pass = 0; pass < PASSES; pass++) {
      for (int i = 0; i < moved.length; i++) {
        move(into, i - BoxWeights.REACH, moved[i]);
      }
      weights.mix(moved[0], moved[1], moved[2], moved[3], moved[4], into);
    }
  }

  /** What stands {@code pixels} to the right; the first and the last pixel go on for ever. */
  private void move(int[] row, int pixels, int[] into) {
    int step = channels.all();
    int by = Math.max(-row.length, Math.min(row.length, pixels * step));
    System.arraycopy(row, Math.max(0, by), into, Math.max(0, -by), row.length - Math.abs(by));
    for (int i = 0; i < -by; i++) {
      into[i] = row[i % step];
    }
    for (int i = row.length - by; i < row.length && by > 0; i++) {
      into[i] = row[row.length - step + i % step];
    }
  }
}
