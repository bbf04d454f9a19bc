package org.imagelake.image.codec;

import java.util.Optional;
import org.imagelake.image.Pixels;
import org.imagelake.image.Raster;
import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.Picture;
import org.imagelake.image.picture.PixelLayout;

/**
 * The first frame of a picture as measures see it: row by row to 8-bit sRGB on white, so that a
 * picture that was decoded for another reason is not decoded again to be measured.
 */
public final class PicturePixels implements Pixels {
  private final Bitmap bitmap;
  private final ColorTransform toSrgb;

  /** Whether the samples are what is measured. */
  private final boolean direct;

  private final byte[] shallow;
  private final byte[] rgb;
  private int current = -1;

  private PicturePixels(Bitmap bitmap, ColorTransform toSrgb, boolean plain) {
    this.bitmap = bitmap;
    this.toSrgb = toSrgb;
    this.direct = plain && bitmap.layout() == PixelLayout.RGB && bitmap.bitDepth() == 8;
    this.shallow = new byte[Math.multiplyExact(bitmap.width(), bitmap.layout().channels())];
    this.rgb = new byte[Math.multiplyExact(bitmap.width(), 3)];
  }

  /** Nothing is copied: the picture must stay as it is while it is measured. */
  public static PicturePixels of(Picture picture) {
    ColorKind kind = picture.first().layout().isGray() ? ColorKind.GRAY : ColorKind.RGB;
    Optional<ColorTransform> profile =
        picture.iccProfile() == null
            ? Optional.empty()
            : ColorTransforms.of(picture.iccProfile(), kind);
    return new PicturePixels(
        picture.first(), profile.orElse(ColorTransform.plain(kind)), profile.isEmpty());
  }

  @Override
  public int width() {
    return bitmap.width();
  }

  @Override
  public int height() {
    return bitmap.height();
  }

  @Override
  public Double transparentRatio() {
    PixelLayout layout = bitmap.layout();
    if (!layout.hasAlpha()) {
      return null;
    }
    int sampleBytes = bitmap.bitDepth() / 8;
    long transparent = 0;
    for (int y = 0; y < bitmap.height(); y++) {
      int in = y * bitmap.stride() + (layout.channels() - 1) * sampleBytes;
      for (int x = 0; x < bitmap.width(); x++, in += bitmap.bytesPerPixel()) {
        transparent += (bitmap.samples()[in] & 0xFF) == 255 ? 0 : 1;
      }
    }
    return (double) transparent / bitmap.pixelCount();
  }

  @Override
  public void copyRgbRow(int y, byte[] into) {
    if (direct) {
      System.arraycopy(bitmap.samples(), y * rgb.length, into, 0, rgb.length);
      return;
    }
    read(y);
    System.arraycopy(rgb, 0, into, 0, rgb.length);
  }

  @Override
  public void copyLumaRow(int y, byte[] luma) {
    if (direct) {
      luma(bitmap.samples(), y * rgb.length, luma);
      return;
    }
    read(y);
    luma(rgb, 0, luma);
  }

  private void luma(byte[] from, int start, byte[] luma) {
    for (int x = 0, in = start; x < bitmap.width(); x++, in += 3) {
      int weighted =
          19595 * (from[in] & 0xFF) + 38470 * (from[in + 1] & 0xFF) + 7471 * (from[in + 2] & 0xFF);
      luma[x] = (byte) (weighted + 32768 >> 16);
    }
  }

  @Override
  public Raster reduce(int longSide) {
    return AreaReduction.of(this, longSide);
  }

  /** The memory is the picture's. */
  @Override
  public void close() {}

  private void read(int y) {
    if (y == current) {
      return;
    }
    PixelLayout layout = bitmap.layout();
    int start = y * bitmap.stride();
    int sampleBytes = bitmap.bitDepth() / 8;
    for (int i = 0, in = start; i < shallow.length; i++, in += sampleBytes) {
      shallow[i] = bitmap.samples()[in];
    }
    toSrgb.toSrgb(shallow, layout.channels(), bitmap.width(), rgb);
    if (layout.hasAlpha()) {
      layOnWhite(layout.channels());
    }
    current = y;
  }

  private void layOnWhite(int channels) {
    for (int x = 0, in = channels - 1, out = 0; x < bitmap.width(); x++, in += channels) {
      int alpha = shallow[in] & 0xFF;
      for (int c = 0; c < 3; c++, out++) {
        int over = (rgb[out] & 0xFF) * alpha + 255 * (255 - alpha);
        rgb[out] = (byte) ((over + 127) / 255);
      }
    }
  }
}
