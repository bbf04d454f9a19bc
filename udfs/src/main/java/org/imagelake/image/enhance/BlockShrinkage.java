package org.imagelake.image.enhance;

import org.imagelake.image.picture.Bitmap;

/** {@link CosineShrinkage} of a whole picture: of luma, and of both colour differences. */
final class BlockShrinkage {
  /** Rows that are worked on at once. */
  private static final int BAND = 64;

  private BlockShrinkage() {}

  /**
   * The picture without what is below the thresholds; alpha is kept.
   *
   * @param luma threshold for luma, in grey levels of 8 bits
   * @param color threshold for the differences of blue and red to luma
   */
  static Bitmap apply(Bitmap bitmap, double luma, double color) {
    PixelChannels channels = PixelChannels.of(bitmap);
    byte[] to = new byte[bitmap.length()];
    DifferencePlanes planes = new DifferencePlanes(channels, BAND);
    for (int top = 0; top < bitmap.height(); top += BAND) {
      planes.read(top);
      planes.shrink((float) luma, (float) color);
      planes.write(top, Math.min(BAND, bitmap.height() - top), (float) color, to);
    }
    return channels.with(to);
  }
}
