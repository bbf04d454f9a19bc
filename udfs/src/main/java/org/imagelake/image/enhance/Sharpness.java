package org.imagelake.image.enhance;

import org.imagelake.image.picture.Bitmap;

/**
 * {@code out = s + factor · (in − s)} with {@code s} the picture smoothed by [1 1 1; 1 5 1; 1 1 1]
 * / 13. The outermost pixels stay as they are; so do pictures of fewer than three rows or columns.
 */
final class Sharpness implements Enhancement {
  private static final int LEAST_SIDE = 3;

  @Override
  public String id() {
    return "sharpness";
  }

  @Override
  public String meaning() {
    return "crisper or softer, against a smoothing of 3 × 3 pixels";
  }

  @Override
  public String source() {
    return "Pillow ImageEnhance.Sharpness";
  }

  @Override
  public Argument argument() {
    return new Argument("factor: below 1 softer, above 1 crisper", 0.1, 3, 1);
  }

  /** Colours of transparent pixels count for their neighbours', as they do in Pillow. */
  @Override
  public Bitmap apply(Bitmap bitmap, double argument) {
    PixelChannels channels = PixelChannels.of(bitmap);
    byte[] to = channels.copy();
    if (bitmap.width() >= LEAST_SIDE && bitmap.height() >= LEAST_SIDE) {
      sharpen(channels, Blend.of(argument, bitmap.bitDepth()), to);
    }
    return channels.with(to);
  }

  private static void sharpen(PixelChannels channels, Blend blend, byte[] to) {
    int length = channels.rowLength();
    int[] above = new int[length];
    int[] here = new int[length];
    int[] below = new int[length];
    int[] smooth = new int[length];
    int[] out = new int[length];
    Smoothing smoothing = new Smoothing(channels);
    channels.read(0, above);
    channels.read(1, here);
    for (int y = 1; y < channels.bitmap().height() - 1; y++) {
      channels.read(y + 1, below);
      smoothing.smooth(above, here, below, smooth);
      System.arraycopy(here, 0, out, 0, length);
      for (int c = 0; c < channels.colors(); c++) {
        row(here, smooth, out, c, channels.all(), blend);
      }
      channels.write(y, out, to);
      int[] free = above;
      above = here;
      here = below;
      below = free;
    }
  }

  private static void row(int[] here, int[] smooth, int[] out, int c, int step, Blend blend) {
    for (int i = step + c; i < here.length - step; i += step) {
      out[i] = blend.mix(smooth[i], here[i]);
    }
  }
}
