package org.imagelake.image.enhance;

import org.imagelake.image.picture.Bitmap;

/**
 * Contrast-limited adaptive histogram equalisation (Zuiderveld, Graphics Gems IV, 1994) of the
 * luma: each pixel's luma goes through the curves of the four nearest tiles, weighed by distance.
 * Of gray pictures of 8 bits this is what OpenCV's {@code createCLAHE(limit, (8, 8))} gives. 16
 * bits go through the same 256-value curves, interpolated, so that both depths look the same.
 *
 * <p>Colours keep their hue: all channels move by what luma moves; where one would leave the range,
 * all are drawn towards luma until it does not.
 */
final class LocalEqualization {
  private final PixelChannels channels;
  private final TileGrid across;
  private final TileGrid down;
  private final float[] curves;
  private final int[] before;
  private final int[] after;
  private final float[] weights;

  private LocalEqualization(Bitmap bitmap, double clipLimit) {
    boolean fits = TileGrid.fits(bitmap.width()) && TileGrid.fits(bitmap.height());
    channels = PixelChannels.of(bitmap);
    across = TileGrid.of(bitmap.width(), fits);
    down = TileGrid.of(bitmap.height(), fits);
    curves = TileCurves.of(channels, across, down, clipLimit).curves();
    before = new int[bitmap.width()];
    after = new int[bitmap.width()];
    weights = new float[bitmap.width()];
    for (int x = 0; x < weights.length; x++) {
      before[x] = across.before(x) * TileCurves.VALUES;
      after[x] = across.after(x) * TileCurves.VALUES;
      weights[x] = across.weightAfter(x);
    }
  }

  static Bitmap apply(Bitmap bitmap, double clipLimit) {
    return new LocalEqualization(bitmap, clipLimit).equalized();
  }

  private Bitmap equalized() {
    Bitmap bitmap = channels.bitmap();
    int max = ToneTables.max(bitmap.bitDepth());
    byte[] to = new byte[bitmap.length()];
    int[] row = new int[channels.rowLength()];
    int[] luma = new int[bitmap.width()];
    int[] target = new int[bitmap.width()];
    for (int y = 0; y < bitmap.height(); y++) {
      channels.read(y, row);
      Luma.row(row, channels, luma);
      if (max == 255) {
        shallow(y, luma, target);
      } else {
        deep(y, luma, target);
      }
      if (channels.colors() == 1) {
        gray(row, target);
      } else {
        HueKeeping.move(row, channels.all(), luma, target, max);
      }
      channels.write(y, row, to);
    }
    return channels.with(to);
  }

  private void shallow(int y, int[] luma, int[] target) {
    int upper = down.before(y) * TileGrid.TILES * TileCurves.VALUES;
    int lower = down.after(y) * TileGrid.TILES * TileCurves.VALUES;
    float low = down.weightAfter(y);
    for (int x = 0; x < luma.length; x++) {
      target[x] = (int) Math.rint(at(upper, lower, low, x, luma[x]));
    }
  }

  private void deep(int y, int[] luma, int[] target) {
    int upper = down.before(y) * TileGrid.TILES * TileCurves.VALUES;
    int lower = down.after(y) * TileGrid.TILES * TileCurves.VALUES;
    float low = down.weightAfter(y);
    for (int x = 0; x < luma.length; x++) {
      int level = luma[x] / 257;
      float rest = luma[x] % 257 / 257f;
      float here = at(upper, lower, low, x, level);
      float next = at(upper, lower, low, x, Math.min(255, level + 1));
      target[x] = Math.min(65535, Math.round(257 * (here + rest * (next - here))));
    }
  }

  /** In single precision and in this order: OpenCV rounds the same sums. */
  private float at(int upper, int lower, float low, int x, int level) {
    float right = weights[x];
    float left = 1 - right;
    int b = before[x] + level;
    int a = after[x] + level;
    return (curves[upper + b] * left + curves[upper + a] * right) * (1 - low)
        + (curves[lower + b] * left + curves[lower + a] * right) * low;
  }

  private void gray(int[] row, int[] target) {
    for (int x = 0, i = 0; x < target.length; x++, i += channels.all()) {
      row[i] = target[x];
    }
  }
}
