package org.imagelake.image.enhance;

import org.imagelake.image.picture.Bitmap;

/** The histogram of Rec. 601 luma in 256 levels, of every pixel. */
final class LumaCounts {
  private LumaCounts() {}

  static long[] of(Bitmap bitmap) {
    PixelChannels channels = PixelChannels.of(bitmap);
    int[] samples = new int[channels.rowLength()];
    int[] luma = new int[bitmap.width()];
    int shift = bitmap.bitDepth() - 8;
    long[] counts = new long[256];
    for (int y = 0; y < bitmap.height(); y++) {
      channels.read(y, samples);
      Luma.row(samples, channels, luma);
      for (int value : luma) {
        counts[value >> shift]++;
      }
    }
    return counts;
  }

  static double mean(long[] counts) {
    double sum = 0;
    long total = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += (double) i * counts[i];
      total += counts[i];
    }
    return sum / total;
  }

  /** The lowest level that at least this share of the pixels does not exceed. */
  static int percentile(long[] counts, double share) {
    long total = 0;
    for (long count : counts) {
      total += count;
    }
    long left = (long) Math.ceil(share * total);
    int level = 0;
    for (; level < counts.length - 1 && counts[level] < left; level++) {
      left -= counts[level];
    }
    return level;
  }
}
