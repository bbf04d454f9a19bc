package org.imagelake.image.enhance;

import org.imagelake.image.picture.Bitmap;

/**
 * How often each channel has each value. Pixels that nobody can see (alpha 0) do not count: what a
 * program left behind them must not decide how the picture looks.
 */
final class ChannelHistograms {
  private ChannelHistograms() {}

  /** 256 or 65536 counts for each colour channel. */
  static int[][] of(Bitmap bitmap) {
    PixelChannels channels = PixelChannels.of(bitmap);
    int[][] counts = new int[channels.colors()][ToneTables.max(bitmap.bitDepth()) + 1];
    if (bitmap.bitDepth() == 8 && !channels.alpha()) {
      for (int c = 0; c < counts.length; c++) {
        countBytes(bitmap, c, counts);
      }
      return counts;
    }
    int[] row = new int[channels.rowLength()];
    for (int y = 0; y < bitmap.height(); y++) {
      channels.read(y, row);
      count(row, channels, counts);
    }
    return counts;
  }

  /** Four banks: equal neighbours would else wait for each other's count. */
  private static void countBytes(Bitmap bitmap, int c, int[][] counts) {
    byte[] samples = bitmap.samples();
    int step = counts.length;
    int[][] banks = {counts[c], new int[256], new int[256], new int[256]};
    int end = bitmap.length();
    for (int i = c, bank = 0; i < end; i += step, bank = bank + 1 & 3) {
      banks[bank][samples[i] & 0xFF]++;
    }
    for (int v = 0; v < 256; v++) {
      counts[c][v] += banks[1][v] + banks[2][v] + banks[3][v];
    }
  }

  private static void count(int[] row, PixelChannels channels, int[][] counts) {
    int step = channels.all();
    for (int i = 0; i < row.length; i += step) {
      if (!channels.alpha() || row[i + step - 1] > 0) {
        for (int c = 0; c < counts.length; c++) {
          counts[c][row[i + c]]++;
        }
      }
    }
  }
}
