package org.imagelake.image.enhance;

import org.imagelake.image.picture.Bitmap;

/** A square of a picture's luma in grey levels of 8 bits, one after the other. */
final class LumaTile {
  private final PixelChannels channels;
  private final int size;
  private final float scale;
  private final int[] samples;
  private final int[][] luma;
  private int left;

  LumaTile(Bitmap bitmap, int size) {
    this.channels = PixelChannels.of(bitmap);
    this.size = size;
    this.scale = 255f / ToneTables.max(bitmap.bitDepth());
    this.samples = new int[channels.rowLength()];
    this.luma = new int[size][bitmap.width()];
  }

  /** Reads the rows that the next tiles lie in. */
  void rows(int top) {
    for (int y = 0; y < size; y++) {
      channels.read(top + y, samples);
      Luma.row(samples, channels, luma[y]);
    }
  }

  void read(int from) {
    left = from;
  }

  double deviation() {
    return Math.sqrt(Math.max(0, covariance(this)));
  }

  /** Pearson's, −1 to 1; 0 where one of them is flat. */
  double correlation(LumaTile other) {
    double both = deviation() * other.deviation();
    return both == 0 ? 0 : covariance(other) / both;
  }

  private double covariance(LumaTile other) {
    double sum = 0;
    double sumOther = 0;
    double product = 0;
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        double one = scale * luma[y][left + x];
        double two = other.scale * other.luma[y][other.left + x];
        sum += one;
        sumOther += two;
        product += one * two;
      }
    }
    double count = (double) size * size;
    return product / count - sum / count * (sumOther / count);
  }

  /** Pixels that are beyond the limits in the other one, but not here. */
  int newlyBeyond(LumaTile other, int black, int white) {
    int count = 0;
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        float one = scale * luma[y][left + x];
        float two = other.scale * other.luma[y][other.left + x];
        boolean now = two <= black || two >= white;
        count += now && one > black && one < white ? 1 : 0;
      }
    }
    return count;
  }
}
