package org.imagelake.image.picture;

import java.util.Arrays;

/**
 * Filters rows across, keeps as many as one row of the result is made of, and filters those down.
 * Between the two, samples are rounded and clipped, as Pillow does.
 */
final class LanczosPass {
  private final Rows source;
  private final LanczosWeights across;
  private final LanczosWeights down;
  private final int channels;
  private final int max;
  private final int[] sourceRow;

  /** The row {@code y} of the source, narrowed, is at {@code y % narrowed.length}. */
  private final int[][] narrowed;

  LanczosPass(Rows source, LanczosWeights across, LanczosWeights down, int max) {
    this.source = source;
    this.across = across;
    this.down = down;
    this.channels = source.channels();
    this.max = max;
    this.sourceRow = new int[source.width() * channels];
    int kept = Math.min(down.taps(), source.height());
    this.narrowed = new int[kept][across.first().length * channels];
  }

  void into(BitmapRows result) {
    int[] sums = new int[result.width() * channels];
    int next = 0;
    for (int y = 0; y < result.height(); y++) {
      int first = down.first()[y];
      int end = first + down.count()[y];
      for (next = Math.max(next, first); next < end; next++) {
        narrow(next);
      }
      Arrays.fill(sums, 1 << (down.bits() - 1));
      for (int k = 0; k < end - first; k++) {
        add(narrowed[(first + k) % narrowed.length], down.weights()[y * down.taps() + k], sums);
      }
      clip(sums, down.bits());
      result.write(y, sums);
    }
  }

  private static void add(int[] row, int weight, int[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += row[i] * weight;
    }
  }

  private void clip(int[] sums, int bits) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] = Math.max(0, Math.min(max, sums[i] >> bits));
    }
  }

  private void narrow(int y) {
    source.read(y, sourceRow);
    int[] row = narrowed[y % narrowed.length];
    if (channels == 3) {
      narrowColors(row);
    } else {
      for (int c = 0; c < channels; c++) {
        narrowChannel(c, row);
      }
    }
    clip(row, across.bits());
  }

  /** Three sums at once: what most pictures need. */
  private void narrowColors(int[] row) {
    int half = 1 << (across.bits() - 1);
    int[] weights = across.weights();
    for (int x = 0, out = 0; out < row.length; x++, out += 3) {
      int red = half;
      int green = half;
      int blue = half;
      int at = x * across.taps();
      int end = at + across.count()[x];
      for (int in = 3 * across.first()[x]; at < end; at++, in += 3) {
        int weight = weights[at];
        red += sourceRow[in] * weight;
        green += sourceRow[in + 1] * weight;
        blue += sourceRow[in + 2] * weight;
      }
      row[out] = red;
      row[out + 1] = green;
      row[out + 2] = blue;
    }
  }

  private void narrowChannel(int channel, int[] row) {
    int[] weights = across.weights();
    for (int x = 0, out = channel; out < row.length; x++, out += channels) {
      int sum = 1 << (across.bits() - 1);
      int at = x * across.taps();
      int end = at + across.count()[x];
      for (int in = across.first()[x] * channels + channel; at < end; at++, in += channels) {
        sum += sourceRow[in] * weights[at];
      }
      row[out] = sum;
    }
  }
}
