package org.imagelake.image.picture;

import java.util.Arrays;

/**
 * Rows reduced by whole factors: the mean of each box of {@code across} times {@code down} pixels.
 * Boxes at the right and lower edge are cut, and are the mean of what is there.
 */
final class BoxRows implements Rows {
  /** 16-bit samples of so large a box still add up to an int. */
  static final int MAX_FACTOR = 128;

  private final Rows source;
  private final int across;
  private final int down;
  private final int[] row;

  BoxRows(Rows source, int across, int down) {
    this.source = source;
    this.across = across;
    this.down = down;
    this.row = new int[source.width() * source.channels()];
  }

  @Override
  public int width() {
    return (source.width() + across - 1) / across;
  }

  @Override
  public int height() {
    return (source.height() + down - 1) / down;
  }

  @Override
  public int channels() {
    return source.channels();
  }

  @Override
  public void read(int y, int[] into) {
    int channels = channels();
    int count = width() * channels;
    Arrays.fill(into, 0, count, 0);
    int bottom = Math.min(source.height(), (y + 1) * down);
    for (int from = y * down; from < bottom; from++) {
      source.read(from, row);
      if (channels == 3) {
        addColors(into);
      } else {
        add(into, channels);
      }
    }
    int rows = bottom - y * down;
    int lastColumns = source.width() - (width() - 1) * across;
    divide(into, 0, count - channels, rows * across);
    divide(into, count - channels, count, rows * lastColumns);
  }

  /** Three sums at once: what most pictures need. */
  private void addColors(int[] sums) {
    for (int in = 0, out = 0; in < row.length; out += 3) {
      int end = Math.min(row.length, in + 3 * across);
      int red = 0;
      int green = 0;
      int blue = 0;
      for (; in < end; in += 3) {
        red += row[in];
        green += row[in + 1];
        blue += row[in + 2];
      }
      sums[out] += red;
      sums[out + 1] += green;
      sums[out + 2] += blue;
    }
  }

  private void add(int[] sums, int channels) {
    for (int start = 0, out = 0; start < row.length; start += across * channels, out += channels) {
      int end = Math.min(row.length, start + across * channels);
      for (int c = 0; c < channels; c++) {
        int sum = 0;
        for (int in = start + c; in < end; in += channels) {
          sum += row[in];
        }
        sums[out + c] += sum;
      }
    }
  }

  private static void divide(int[] sums, int from, int to, int by) {
    for (int i = from; i < to; i++) {
      sums[i] = (sums[i] + by / 2) / by;
    }
  }
}
