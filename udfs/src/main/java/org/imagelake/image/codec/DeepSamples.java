package org.imagelake.image.codec;

import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.PixelLayout;

/**
 * Gray or RGB samples of a Java image as 16 bits: fewer bits are spread over 0–65535, of more the
 * highest 16 are kept, floating-point ones count 0–1.
 */
final class DeepSamples {
  private static final int MAX = 0xFFFF;

  private final Raster raster;
  private final ImageSamples samples;
  private final int bands;

  private DeepSamples(Raster raster, ImageSamples samples) {
    this.raster = raster;
    this.samples = samples;
    this.bands = raster.getNumBands();
  }

  /** Whether there is more than 8 bits can hold. */
  static boolean areIn(ImageSamples samples) {
    Raster raster = samples.raster();
    return samples.kind() != ColorKind.CMYK
        && !samples.isPalette()
        && (isFloating(raster) || raster.getSampleModel().getSampleSize(0) > 8);
  }

  static Bitmap bitmap(ImageSamples samples) {
    return new DeepSamples(samples.raster(), samples).bitmap();
  }

  private static boolean isFloating(Raster raster) {
    int type = raster.getTransferType();
    return type == DataBuffer.TYPE_FLOAT || type == DataBuffer.TYPE_DOUBLE;
  }

  private Bitmap bitmap() {
    PixelLayout layout = PixelLayout.of(samples.kind() == ColorKind.GRAY, samples.hasAlpha());
    Bitmap bitmap = Bitmaps.empty(raster.getWidth(), raster.getHeight(), layout, 16);
    int kept = layout.channels();
    int[] line = new int[raster.getWidth() * kept];
    for (int y = 0; y < bitmap.height(); y++) {
      if (isFloating(raster)) {
        fillFromFloats(y, kept, line);
      } else {
        fillFromIntegers(y, kept, line);
      }
      if (layout.hasAlpha() && samples.isPremultiplied()) {
        divideByAlpha(line, kept);
      }
      put(line, bitmap.samples(), y * bitmap.stride());
    }
    return bitmap;
  }

  private void fillFromIntegers(int y, int kept, int[] line) {
    int[] row =
        raster.getPixels(
            raster.getMinX(), raster.getMinY() + y, raster.getWidth(), 1, (int[]) null);
    for (int band = 0; band < kept; band++) {
      int from = band(band, kept);
      int bits = raster.getSampleModel().getSampleSize(from);
      for (int in = from, out = band; out < line.length; in += bands, out += kept) {
        line[out] = to16Bits(row[in], bits);
      }
    }
  }

  private void fillFromFloats(int y, int kept, int[] line) {
    float[] row =
        raster.getPixels(
            raster.getMinX(), raster.getMinY() + y, raster.getWidth(), 1, (float[]) null);
    for (int band = 0; band < kept; band++) {
      for (int in = band(band, kept), out = band; out < line.length; in += bands, out += kept) {
        line[out] = (int) (Math.max(0, Math.min(1, row[in])) * MAX + 0.5f);
      }
    }
  }

  /** Alpha is the last band of all. */
  private int band(int channel, int kept) {
    return samples.hasAlpha() && channel == kept - 1 ? bands - 1 : channel;
  }

  private static int to16Bits(int sample, int bits) {
    if (bits >= 16) {
      return sample >>> (bits - 16) & MAX;
    }
    int max = (1 << bits) - 1;
    return (int) ((sample * (long) MAX + max / 2) / max);
  }

  private static void divideByAlpha(int[] line, int kept) {
    for (int i = 0; i < line.length; i += kept) {
      int alpha = line[i + kept - 1];
      for (int c = i; alpha > 0 && c < i + kept - 1; c++) {
        line[c] = (int) Math.min(MAX, (line[c] * (long) MAX + alpha / 2) / alpha);
      }
    }
  }

  private static void put(int[] line, byte[] into, int at) {
    for (int i = 0, out = at; i < line.length; i++, out += 2) {
      into[out] = (byte) (line[i] >> 8);
      into[out + 1] = (byte) line[i];
    }
  }
}
