package org.imagelake.image.enhance;

/**
 * Some rows of a picture as luma, blue − luma and red − luma in grey levels of 8 bits, with a
 * margin on all sides in which the picture is mirrored.
 */
final class DifferencePlanes {
  private static final float RED = 0.299f;
  private static final float BLUE = 0.114f;
  private static final float GREEN = 1 - RED - BLUE;

  private final PixelChannels channels;
  private final int margin;
  private final int width;
  private final float scale;
  private final float[][] planes;
  private final int[] row;

  DifferencePlanes(PixelChannels channels, int rows, int margin) {
    this.channels = channels;
    this.margin = margin;
    this.width = channels.bitmap().width() + 2 * margin;
    this.scale = ToneTables.max(channels.bitmap().bitDepth()) / 255f;
    this.planes = new float[channels.colors()][Math.multiplyExact(width, rows + 2 * margin)];
    this.row = new int[channels.rowLength()];
  }

  /** Of a row, margins included. */
  int width() {
    return width;
  }

  int height(int rows) {
    return rows + 2 * margin;
  }

  int length() {
    return planes[0].length;
  }

  float[] plane(int index) {
    return planes[index];
  }

  /** Takes the array for the plane's; gives the one it had. */
  float[] replace(int index, float[] plane) {
    float[] had = planes[index];
    planes[index] = plane;
    return had;
  }

  void read(int top, int rows) {
    for (int y = 0; y < height(rows); y++) {
      channels.read(mirrored(top + y - margin, channels.bitmap().height()), row);
      for (int x = 0; x < width; x++) {
        int i = mirrored(x - margin, channels.bitmap().width()) * channels.all();
        put(i, y * width + x);
      }
    }
  }

  private void put(int from, int to) {
    if (planes.length == 1) {
      planes[0][to] = row[from] / scale;
      return;
    }
    float red = row[from] / scale;
    float blue = row[from + 2] / scale;
    float luma = RED * red + GREEN * (row[from + 1] / scale) + BLUE * blue;
    planes[0][to] = luma;
    planes[1][to] = blue - luma;
    planes[2][to] = red - luma;
  }

  /** Writes the rows back to samples of the picture's form; alpha is the picture's. */
  void write(int top, int rows, byte[] samples) {
    for (int y = 0; y < rows; y++) {
      channels.read(top + y, row);
      int at = (y + margin) * width + margin;
      for (int i = 0; i < row.length; i += channels.all(), at++) {
        float luma = planes[0][at];
        if (planes.length == 1) {
          row[i] = sample(luma);
        } else {
          float blue = luma + planes[1][at];
          float red = luma + planes[2][at];
          row[i] = sample(red);
          row[i + 1] = sample((luma - RED * red - BLUE * blue) / GREEN);
          row[i + 2] = sample(blue);
        }
      }
      channels.write(top + y, row, samples);
    }
  }

  private int sample(float level) {
    return Math.round(Math.max(0, Math.min(255, level)) * scale);
  }

  /** Mirrored about the border's middle; a side shorter than the margin repeats. */
  private static int mirrored(int at, int size) {
    int period = Math.floorMod(at, 2 * size);
    return period < size ? period : 2 * size - 1 - period;
  }
}
