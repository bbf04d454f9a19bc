package org.imagelake.image.encode.png;

/** Filters rows one after the other into a buffer, each behind the number of its filter. */
final class PngRows {
  private static final RowFilter[] FILTERS = RowFilter.values();

  private final FilterChoice choice;
  private final int distance;
  private final byte[] to;
  private int size;
  private byte[] candidate = new byte[0];
  private byte[] best = new byte[0];

  PngRows(FilterChoice choice, int distance, byte[] to) {
    this.choice = choice;
    this.distance = distance;
    this.to = to;
  }

  int size() {
    return size;
  }

  /** Adds all rows of an image, or of a pass of one. */
  void add(byte[] samples, int rowBytes, int rows) {
    if (candidate.length < rowBytes && choice == FilterChoice.LEAST_SUM) {
      candidate = new byte[rowBytes];
      best = new byte[rowBytes];
    }
    for (int y = 0; y < rows; y++) {
      int at = y * rowBytes;
      int above = y == 0 ? -1 : at - rowBytes;
      switch (choice) {
        case NONE -> apply(RowFilter.NONE, samples, at, above, rowBytes);
        case UP -> apply(y == 0 ? RowFilter.SUB : RowFilter.UP, samples, at, above, rowBytes);
        case PAETH -> apply(RowFilter.PAETH, samples, at, above, rowBytes);
        case LEAST_SUM -> applyLeast(samples, at, above, rowBytes);
      }
      size += rowBytes + 1;
    }
  }

  private void apply(RowFilter filter, byte[] samples, int at, int above, int rowBytes) {
    to[size] = (byte) filter.ordinal();
    filter.apply(samples, at, above, rowBytes, distance, to, size + 1);
  }

  private void applyLeast(byte[] samples, int at, int above, int rowBytes) {
    long least = Long.MAX_VALUE;
    for (RowFilter filter : FILTERS) {
      filter.apply(samples, at, above, rowBytes, distance, candidate, 0);
      long sum = sumOfAbsolutes(candidate, rowBytes);
      if (sum < least) {
        least = sum;
        to[size] = (byte) filter.ordinal();
        byte[] other = best;
        best = candidate;
        candidate = other;
      }
    }
    System.arraycopy(best, 0, to, size + 1, rowBytes);
  }

  private static long sumOfAbsolutes(byte[] row, int length) {
    int sum = 0; // at most 128 a byte: enough for rows of 16 million
    for (int i = 0; i < length; i++) {
      sum += Math.abs(row[i]);
    }
    return Integer.toUnsignedLong(sum);
  }
}
