package org.imagelake.image.picture;

/**
 * Makes pictures smaller: means of whole boxes while more than four times too large, then Lanczos.
 * The samples' own curve is filtered, as Pillow, libvips' thumbnail and browsers do.
 */
public final class Resize {
  /** Pillow's own recommendation for {@code reducing_gap}: hardly to be told from Lanczos alone. */
  private static final int GAP = 2;

  private Resize() {}

  /**
   * The picture with a long side of {@code maxLongSide}, at the same aspect, rounded, and at least
   * one pixel; the same bitmap when it is no larger.
   */
  public static Bitmap fit(Bitmap source, int maxLongSide) {
    if (maxLongSide < 1) {
      throw new IllegalArgumentException("expected a side of at least 1, found " + maxLongSide);
    }
    int longest = Math.max(source.width(), source.height());
    if (longest <= maxLongSide) {
      return source;
    }
    return reduce(
        source,
        scaled(source.width(), longest, maxLongSide),
        scaled(source.height(), longest, maxLongSide));
  }

  private static int scaled(int side, int longest, int maxLongSide) {
    return (int) Math.max(1, ((long) side * maxLongSide + longest / 2) / longest);
  }

  private static Bitmap reduce(Bitmap source, int width, int height) {
    int across = factor(source.width(), width);
    int down = factor(source.height(), height);
    Rows whole = new BitmapRows(source);
    Rows rows = across * down > 1 ? new BoxRows(whole, across, down) : whole;
    int bits = source.bitDepth() == 8 ? 22 : 14;
    LanczosWeights horizontal =
        LanczosWeights.of(rows.width(), (double) source.width() / across, width, bits);
    LanczosWeights vertical =
        LanczosWeights.of(rows.height(), (double) source.height() / down, height, bits);
    int length = Math.multiplyExact(Math.multiplyExact(width, height), source.bytesPerPixel());
    Bitmap small = new Bitmap(width, height, source.layout(), source.bitDepth(), new byte[length]);
    new LanczosPass(rows, horizontal, vertical, (1 << source.bitDepth()) - 1)
        .into(new BitmapRows(small));
    return small;
  }

  private static int factor(int from, int to) {
    return Math.max(1, Math.min(BoxRows.MAX_FACTOR, from / to / GAP));
  }
}
