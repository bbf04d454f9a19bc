package org.imagelake.image.enhance;

import org.imagelake.image.picture.Bitmap;

/**
 * Stretches every channel so that its darkest value becomes black and its lightest white, after a
 * share of the pixels at either end is left out. Each channel for itself, as is Pillow's default: a
 * cast of the lights and shadows goes with it. Pixels of alpha 0 do not count.
 */
final class AutoLevels implements Enhancement {
  @Override
  public String id() {
    return "auto_levels";
  }

  @Override
  public String meaning() {
    return "stretches each channel to the full range";
  }

  @Override
  public String source() {
    return "Pillow ImageOps.autocontrast";
  }

  @Override
  public Argument argument() {
    return new Argument(
        "percent of the pixels left out at the dark and at the light end", 0, 49, 0);
  }

  @Override
  public Bitmap apply(Bitmap bitmap, double argument) {
    int[][] counts = ChannelHistograms.of(bitmap);
    char[][] tables = new char[counts.length][];
    for (int c = 0; c < counts.length; c++) {
      tables[c] = stretch(counts[c], argument, bitmap.bitDepth());
    }
    return ToneTables.apply(bitmap, tables);
  }

  private static char[] stretch(int[] counts, double percent, int bitDepth) {
    long pixels = 0;
    for (int count : counts) {
      pixels += count;
    }
    long cut = floorOfHundredth(pixels * percent);
    int low = 0;
    for (long left = cut; low < counts.length - 1 && isCut(counts[low], left); low++) {
      left -= counts[low];
    }
    int high = counts.length - 1;
    for (long left = cut; high > 0 && isCut(counts[high], left); high--) {
      left -= counts[high];
    }
    if (high <= low) {
      return ToneTables.table(bitDepth, value -> value);
    }
    double scale = (double) ToneTables.max(bitDepth) / (high - low);
    double offset = -low * scale;
    return ToneTables.table(bitDepth, value -> (int) (value * scale + offset));
  }

  /** A value goes when no pixel of it is left; an empty one goes anyway. */
  private static boolean isCut(int count, long left) {
    return count <= left;
  }

  /** By the exact remainder: a quotient just below a whole number must not be rounded up to it. */
  private static long floorOfHundredth(double value) {
    return Math.round((value - value % 100) / 100);
  }
}
