package org.imagelake.image.enhance;

/**
 * Some rows of a picture as luma, blue − luma and red − luma in grey levels of 8 bits, the latter
 * two at half the size, with a margin on all sides in which the picture is mirrored.
 */
final class DifferencePlanes {
  /** Of half the size, what {@link CosineShrinkage} gets wrong; and even. */
  private static final int MARGIN = 2 * CosineShrinkage.MARGIN;

  private static final float RED = 0.299f;
  private static final float BLUE = 0.114f;
  private static final float GREEN = 1 - RED - BLUE;

  private final PixelChannels channels;
  private final int width;
  private final int height;
  private final float scale;
  private final float[][] luma;
  private final float[][] shrunk;
  private final HalfPlane blueLess;
  private final HalfPlane redLess;
  private final CosineShrinkage full;
  private final CosineShrinkage half;
  private final float[] blue;
  private final float[] red;
  private final int[] row;

  /**
   * Makes room.
   *
   * @param rows that are worked on at once, an even number
   */
  DifferencePlanes(PixelChannels channels, int rows) {
    this.channels = channels;
    this.width = channels.bitmap().width() + channels.bitmap().width() % 2 + 2 * MARGIN;
    this.height = rows + 2 * MARGIN;
    this.scale = ToneTables.max(channels.bitmap().bitDepth()) / 255f;
    this.luma = new float[height][width];
    this.shrunk = new float[height][width];
    this.blueLess = new HalfPlane(width, height);
    this.redLess = new HalfPlane(width, height);
    this.full = new CosineShrinkage(width);
    this.half = new CosineShrinkage(width / 2);
    this.blue = new float[width];
    this.red = new float[width];
    this.row = new int[channels.rowLength()];
  }

  void read(int top) {
    for (int y = 0; y < height; y++) {
      channels.read(mirrored(top + y - MARGIN, channels.bitmap().height()), row);
      split(luma[y]);
      if (channels.colors() > 1) {
        blueLess.take(y, blue);
        redLess.take(y, red);
      }
    }
  }

  /** Thresholds in grey levels. */
  void shrink(float threshold, float ofColor) {
    int margin = MARGIN - CosineShrinkage.MARGIN;
    full.shrink(luma, margin, height - margin, threshold, shrunk);
    if (channels.colors() > 1) {
      blueLess.shrink(half, height, ofColor);
      redLess.shrink(half, height, ofColor);
    }
  }

  /** Writes the rows back to samples of the picture's form; alpha is the picture's. */
  void write(int top, int rows, float ofColor, byte[] samples) {
    float[] unused = luma[0];
    for (int y = 0; y < rows; y++) {
      channels.read(top + y, row);
      if (channels.colors() > 1) {
        split(unused);
        blueLess.give(y + MARGIN, blue, ofColor);
        redLess.give(y + MARGIN, red, ofColor);
      }
      join(shrunk[y + MARGIN]);
      channels.write(top + y, row, samples);
    }
  }

  /** The row to luma and the two differences, margins included. */
  private void split(float[] into) {
    int end = MARGIN + channels.bitmap().width();
    float unit = 1 / scale;
    if (channels.colors() == 1) {
      for (int x = MARGIN, i = 0; x < end; x++, i += channels.all()) {
        into[x] = unit * row[i];
      }
      mirror(into);
      return;
    }
    for (int x = MARGIN, i = 0; x < end; x++, i += channels.all()) {
      float r = unit * row[i];
      float b = unit * row[i + 2];
      float y = RED * r + GREEN * unit * row[i + 1] + BLUE * b;
      into[x] = y;
      blue[x] = b - y;
      red[x] = r - y;
    }
    mirror(into);
    mirror(blue);
    mirror(red);
  }

  private void join(float[] from) {
    int end = MARGIN + channels.bitmap().width();
    if (channels.colors() == 1) {
      for (int x = MARGIN, i = 0; x < end; x++, i += channels.all()) {
        row[i] = sample(from[x]);
      }
      return;
    }
    for (int x = MARGIN, i = 0; x < end; x++, i += channels.all()) {
      float b = from[x] + blue[x];
      float r = from[x] + red[x];
      row[i] = sample(r);
      row[i + 1] = sample((from[x] - RED * r - BLUE * b) / GREEN);
      row[i + 2] = sample(b);
    }
  }

  private int sample(float level) {
    return (int) (Math.max(0, Math.min(255, level)) * scale + 0.5f);
  }

  private void mirror(float[] values) {
    int inside = channels.bitmap().width();
    for (int x = 0; x < MARGIN; x++) {
      values[x] = values[MARGIN + mirrored(x - MARGIN, inside)];
    }
    for (int x = MARGIN + inside; x < width; x++) {
      values[x] = values[MARGIN + mirrored(x - MARGIN, inside)];
    }
  }

  /** Mirrored about the border's middle; a side shorter than the margin repeats. */
  private static int mirrored(int at, int size) {
    int period = Math.floorMod(at, 2 * size);
    return period < size ? period : 2 * size - 1 - period;
  }
}
