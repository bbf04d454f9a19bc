package org.imagelake.image.picture;

/** The samples of a pixel, interleaved in this order. Alpha is straight and comes last. */
public enum PixelLayout {
  GRAY(1, false),
  GRAY_ALPHA(2, true),
  RGB(3, false),
  RGBA(4, true);

  private final int channels;
  private final boolean hasAlpha;

  PixelLayout(int channels, boolean hasAlpha) {
    this.channels = channels;
    this.hasAlpha = hasAlpha;
  }

  public int channels() {
    return channels;
  }

  public boolean hasAlpha() {
    return hasAlpha;
  }

  public boolean isGray() {
    return channels < 3;
  }

  public static PixelLayout of(boolean gray, boolean alpha) {
    return gray ? alpha ? GRAY_ALPHA : GRAY : alpha ? RGBA : RGB;
  }
}
