package org.imagelake.image.codec;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * The samples of a Java image. Samples of 16 bits keep their high byte, as libpng and Pillow do;
 * those of fewer than 8 bits are spread over 0–255; floating-point ones count 0–1.
 */
final class ImageSamples implements Samples {
  private final ColorModel colors;
  private final Raster raster;
  private final ColorKind kind;
  private final boolean hasAlpha;
  private final int bands;
  private int[] row = new int[0];
  private float[] floats = new float[0];

  /**
   * @param alphaCounts whether an alpha channel is one; some writers declare a fourth channel that
   *     means nothing
   */
  ImageSamples(BufferedImage image, boolean alphaCounts) {
    this.colors = image.getColorModel();
    this.raster = image.getRaster();
    this.bands = raster.getNumBands();
    this.hasAlpha = colors.hasAlpha() && alphaCounts;
    this.kind = colors instanceof IndexColorModel ? ColorKind.RGB : kind(colors);
  }

  private static ColorKind kind(ColorModel colors) {
    return switch (colors.getColorSpace().getType()) {
      case ColorSpace.TYPE_GRAY -> ColorKind.GRAY;
      case ColorSpace.TYPE_CMYK -> ColorKind.CMYK;
      case ColorSpace.TYPE_RGB -> ColorKind.RGB;
      default ->
          throw new IllegalArgumentException(
              "colour space of type " + colors.getColorSpace().getType());
    };
  }

  @Override
  public int width() {
    return raster.getWidth();
  }

  @Override
  public int height() {
    return raster.getHeight();
  }

  Raster raster() {
    return raster;
  }

  boolean isPalette() {
    return colors instanceof IndexColorModel;
  }

  boolean isPremultiplied() {
    return colors.isAlphaPremultiplied();
  }

  @Override
  public ColorKind kind() {
    return kind;
  }

  @Override
  public boolean hasAlpha() {
    return hasAlpha;
  }

  @Override
  public void copyRow(int y, byte[] samples) {
    int type = raster.getTransferType();
    if (colors instanceof IndexColorModel palette) {
      fill(y);
      copyPalette(palette, samples);
    } else if (type == DataBuffer.TYPE_FLOAT || type == DataBuffer.TYPE_DOUBLE) {
      copyFloats(y, samples);
    } else {
      fill(y);
      copyIntegers(samples);
    }
    if (hasAlpha && colors.isAlphaPremultiplied()) {
      divideByAlpha(samples);
    }
  }

  private void fill(int y) {
    row =
        raster.getPixels(
            raster.getMinX(), raster.getMinY() + y, width(), 1, row.length == 0 ? null : row);
  }

  private void copyPalette(IndexColorModel palette, byte[] samples) {
    int last = palette.getMapSize() - 1;
    for (int x = 0, out = 0; x < width(); x++) {
      int color = palette.getRGB(Math.min(row[x], last));
      samples[out++] = (byte) (color >> 16);
      samples[out++] = (byte) (color >> 8);
      samples[out++] = (byte) color;
      if (hasAlpha) {
        samples[out++] = (byte) (color >>> 24);
      }
    }
  }

  private void copyIntegers(byte[] samples) {
    int kept = stride();
    for (int band = 0; band < kept; band++) {
      int from = hasAlpha && band == kept - 1 ? bands - 1 : band;
      int bits = raster.getSampleModel().getSampleSize(from);
      for (int x = 0, in = from, out = band; x < width(); x++, in += bands, out += kept) {
        samples[out] = (byte) to8Bits(row[in], bits);
      }
    }
  }

  private static int to8Bits(int sample, int bits) {
    if (bits == 8) {
      return sample;
    }
    if (bits > 8) {
      return sample >>> (bits - 8);
    }
    int max = (1 << bits) - 1;
    return (sample * 255 + max / 2) / max;
  }

  private void copyFloats(int y, byte[] samples) {
    floats =
        raster.getPixels(
            raster.getMinX(), raster.getMinY() + y, width(), 1, floats.length == 0 ? null : floats);
    int kept = stride();
    for (int band = 0; band < kept; band++) {
      int from = hasAlpha && band == kept - 1 ? bands - 1 : band;
      for (int x = 0, in = from, out = band; x < width(); x++, in += bands, out += kept) {
        samples[out] = (byte) (int) (Math.max(0, Math.min(1, floats[in])) * 255 + 0.5f);
      }
    }
  }

  private void divideByAlpha(byte[] samples) {
    int stride = stride();
    for (int i = 0; i < width() * stride; i += stride) {
      int alpha = samples[i + stride - 1] & 0xFF;
      for (int c = i; alpha > 0 && c < i + stride - 1; c++) {
        samples[c] = (byte) Math.min(255, ((samples[c] & 0xFF) * 255 + alpha / 2) / alpha);
      }
    }
  }
}
