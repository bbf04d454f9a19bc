package org.imagelake.image.encode.png;

/**
 * The filters of PNG (third edition, §9.2), each a plain loop over one row. {@code at} is where the
 * row begins in {@code from}, {@code above} where the one above does; negative for the first row,
 * above which there are zeros.
 */
enum RowFilter {
  NONE {
    @Override
    void apply(byte[] from, int at, int above, int length, int distance, byte[] to, int start) {
      System.arraycopy(from, at, to, start, length);
    }
  },
  SUB {
    @Override
    void apply(byte[] from, int at, int above, int length, int distance, byte[] to, int start) {
      int first = Math.min(distance, length);
      System.arraycopy(from, at, to, start, first);
      for (int i = first; i < length; i++) {
        to[start + i] = (byte) (from[at + i] - from[at + i - distance]);
      }
    }
  },
  UP {
    @Override
    void apply(byte[] from, int at, int above, int length, int distance, byte[] to, int start) {
      if (above < 0) {
        System.arraycopy(from, at, to, start, length);
        return;
      }
      for (int i = 0; i < length; i++) {
        to[start + i] = (byte) (from[at + i] - from[above + i]);
      }
    }
  },
  AVERAGE {
    @Override
    void apply(byte[] from, int at, int above, int length, int distance, byte[] to, int start) {
      int first = Math.min(distance, length);
      for (int i = 0; i < first; i++) {
        int up = above < 0 ? 0 : from[above + i] & 0xFF;
        to[start + i] = (byte) (from[at + i] - (up >> 1));
      }
      if (above < 0) {
        for (int i = first; i < length; i++) {
          to[start + i] = (byte) (from[at + i] - ((from[at + i - distance] & 0xFF) >> 1));
        }
        return;
      }
      for (int i = first; i < length; i++) {
        int sum = (from[at + i - distance] & 0xFF) + (from[above + i] & 0xFF);
        to[start + i] = (byte) (from[at + i] - (sum >> 1));
      }
    }
  },
  PAETH {
    @Override
    void apply(byte[] from, int at, int above, int length, int distance, byte[] to, int start) {
      if (above < 0) {
        SUB.apply(from, at, above, length, distance, to, start); // left is nearest, or equal
        return;
      }
      int first = Math.min(distance, length);
      for (int i = 0; i < first; i++) {
        to[start + i] = (byte) (from[at + i] - from[above + i]);
      }
      for (int i = first; i < length; i++) {
        int left = from[at + i - distance] & 0xFF;
        int up = from[above + i] & 0xFF;
        int corner = from[above + i - distance] & 0xFF;
        int toLeft = Math.abs(up - corner);
        int toUp = Math.abs(left - corner);
        int toCorner = Math.abs(left + up - 2 * corner);
        // Masks, not branches: which is nearest is as good as random, and a wrong guess dear.
        int cornerMask = toCorner - toUp >> 31;
        int nearest = up ^ ((up ^ corner) & cornerMask);
        int otherMask = Math.min(toUp, toCorner) - toLeft >> 31;
        to[start + i] = (byte) (from[at + i] - (left ^ ((left ^ nearest) & otherMask)));
      }
    }
  };

  abstract void apply(
      byte[] from, int at, int above, int length, int distance, byte[] to, int start);
}
