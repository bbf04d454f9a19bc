package org.imagelake.image.quality;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Counts luma values while rows are widened to int. Eight pixels are loaded at a time and counted
 * as pairs: half the increments, and most pairs of a picture lie near the diagonal, so that the
 * used part of the table stays in the first-level cache.
 */
final class RowHistogram {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int VALUES = 256;
  private static final int PAIR = 0xFFFF;

  /** Pairs are drained before a count can overflow. */
  private static final long MOST = 1L << 31;

  private final int[] pairs = new int[VALUES * VALUES];
  private final long[] totals = new long[VALUES];
  private long pending;

  void addAndWiden(byte[] luma, int[] row, int width) {
    if (pending + width > MOST) {
      drain();
    }
    pending += width;
    int end = width & ~7;
    countAndWiden(luma, row, end, pairs);
    for (int x = end; x < width; x++) {
      int p = luma[x] & 0xFF;
      row[x] = p;
      totals[p]++;
    }
  }

  private static void countAndWiden(byte[] luma, int[] row, int end, int[] pairs) {
    for (int x = 0; x < end; x += 8) {
      long eight = (long) EIGHT.get(luma, x);
      pairs[(int) eight & PAIR]++;
      pairs[(int) (eight >>> 16) & PAIR]++;
      pairs[(int) (eight >>> 32) & PAIR]++;
      pairs[(int) (eight >>> 48)]++;
      row[x] = (int) eight & 0xFF;
      row[x + 1] = (int) (eight >>> 8) & 0xFF;
      row[x + 2] = (int) (eight >>> 16) & 0xFF;
      row[x + 3] = (int) (eight >>> 24) & 0xFF;
      row[x + 4] = (int) (eight >>> 32) & 0xFF;
      row[x + 5] = (int) (eight >>> 40) & 0xFF;
      row[x + 6] = (int) (eight >>> 48) & 0xFF;
      row[x + 7] = (int) (eight >>> 56);
    }
  }

  LumaHistogram luma() {
    drain();
    return new LumaHistogram(totals);
  }

  private void drain() {
    for (int high = 0; high < VALUES; high++) {
      long sum = 0;
      for (int low = 0; low < VALUES; low++) {
        int count = pairs[high << 8 | low];
        totals[low] += count;
        sum += count;
      }
      totals[high] += sum;
    }
    Arrays.fill(pairs, 0);
    pending = 0;
  }
}
