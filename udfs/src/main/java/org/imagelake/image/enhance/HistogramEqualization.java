package org.imagelake.image.enhance;

import org.imagelake.image.picture.Bitmap;

/**
 * Spreads values evenly over the range: of the whole picture, each channel for itself (argument 0,
 * Pillow's {@code ImageOps.equalize}), or of the luma in 8 × 8 tiles with limited contrast (an
 * argument above 0; see {@link LocalEqualization}). Pixels of alpha 0 do not count.
 */
final class HistogramEqualization implements Enhancement {
  @Override
  public String id() {
    return "histogram_equalization";
  }

  @Override
  public String meaning() {
    return "spreads values evenly over the range, of the picture or of its tiles";
  }

  @Override
  public String source() {
    return "Pillow ImageOps.equalize; Zuiderveld 1994 as OpenCV createCLAHE";
  }

  @Override
  public Argument argument() {
    return new Argument(
        "0: each channel of the whole picture; above: luma in 8x8 tiles, with this clip limit"
            + " (2 is gentle, 40 hardly limits)",
        0,
        40,
        0);
  }

  @Override
  public Bitmap apply(Bitmap bitmap, double argument) {
    if (argument > 0) {
      return LocalEqualization.apply(bitmap, argument);
    }
    int[][] counts = ChannelHistograms.of(bitmap);
    char[][] tables = new char[counts.length][];
    for (int c = 0; c < counts.length; c++) {
      tables[c] = bitmap.bitDepth() == 8 ? inSteps(counts[c]) : exact(counts[c]);
    }
    return ToneTables.apply(bitmap, tables);
  }

  /** Pillow's whole steps: nothing changes where there are fewer pixels than values. */
  private static char[] inSteps(int[] counts) {
    long step = allButLast(counts) / ToneTables.max(8);
    return step == 0 ? ToneTables.table(8, value -> value) : cumulative(counts, step / 2, step, 1);
  }

  /** The same without rounding the step, which would be 0 for most pictures of 16 bits. */
  private static char[] exact(int[] counts) {
    long all = allButLast(counts);
    return all == 0
        ? ToneTables.table(16, value -> value)
        : cumulative(counts, all / 2, all, ToneTables.max(16));
  }

  private static char[] cumulative(int[] counts, long start, long divisor, long factor) {
    char[] table = new char[counts.length];
    long sum = start;
    for (int value = 0; value < table.length; value++) {
      table[value] = (char) Math.min(table.length - 1, sum / divisor);
      sum += counts[value] * factor;
    }
    return table;
  }

  /** How many pixels there are without those of the largest value that occurs. */
  private static long allButLast(int[] counts) {
    long sum = 0;
    int last = 0;
    for (int count : counts) {
      if (count > 0) {
        sum += last;
        last = count;
      }
    }
    return sum;
  }
}
