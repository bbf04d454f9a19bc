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
  private final int margin;
  private final int[] padded;
  private final RowBox last;

  GaussianBoxes(PixelChannels channels) {
    this.channels = channels;
    int length = channels.rowLength();
    int height = channels.bitmap().height();
    weights = BoxWeights.of(channels.bitmap().bitDepth());
    margin = BoxWeights.REACH * channels.all();
    padded = new int[length + 2 * margin];
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
    int pixel = channels.all();
    channels.read(y, into);
    for (int pass = 0; pass < PASSES; pass++) {
      System.arraycopy(into, 0, padded, margin, into.length);
      for (int i = 0; i < margin; i++) {
        padded[i] = into[i % pixel];
        padded[margin + into.length + i] = into[into.length - pixel + i % pixel];
      }
      weights.across(padded, pixel, into);
    }
  }
}
