package org.imagelake.image.quality;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Counts luma values while rows are widened to int. Eight pixels are loaded at a time and counted
 * in four banks in turn, so that neighbours of equal value do not wait for each other's store.
 */
final class RowHistogram {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int VALUES = 256;

  /** A row has at most 2³¹ − 1 pixels; banks are emptied before a count can overflow. */
  private static final long MOST = 1L << 30;

  private final int[] bank0 = new int[VALUES];
  private final int[] bank1 = new int[VALUES];
  private final int[] bank2 = new int[VALUES];
  private final int[] bank3 = new int[VALUES];
  private final long[] totals = new long[VALUES];
  private long pending;

  void addAndWiden(byte[] luma, int[] row, int width) {
    if (pending + width > MOST) {
      drain();
    }
    pending += width;
    int x = 0;
    for (; x <= width - 8; x += 8) {
      long eight = (long) EIGHT.get(luma, x);
      int p0 = (int) eight & 0xFF;
      int p1 = (int) (eight >>> 8) & 0xFF;
      int p2 = (int) (eight >>> 16) & 0xFF;
      int p3 = (int) (eight >>> 24) & 0xFF;
      int p4 = (int) (eight >>> 32) & 0xFF;
      int p5 = (int) (eight >>> 40) & 0xFF;
      int p6 = (int) (eight >>> 48) & 0xFF;
      int p7 = (int) (eight >>> 56);
      row[x] = p0;
      row[x + 1] = p1;
      row[x + 2] = p2;
      row[x + 3] = p3;
      row[x + 4] = p4;
      row[x + 5] = p5;
      row[x + 6] = p6;
      row[x + 7] = p7;
      bank0[p0]++;
      bank1[p1]++;
      bank2[p2]++;
      bank3[p3]++;
      bank0[p4]++;
      bank1[p5]++;
      bank2[p6]++;
      bank3[p7]++;
    }
    for (; x < width; x++) {
      int p = luma[x] & 0xFF;
      row[x] = p;
      bank0[p]++;
    }
  }

  LumaHistogram luma() {
    drain();
    return new LumaHistogram(totals);
  }

  private void drain() {
    for (int v = 0; v < VALUES; v++) {
      totals[v] += (long) bank0[v] + bank1[v] + bank2[v] + bank3[v];
      bank0[v] = 0;
      bank1[v] = 0;
      bank2[v] = 0;
      bank3[v] = 0;
    }
    pending = 0;
  }
}
