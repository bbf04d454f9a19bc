package org.imagelake.image.codec;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferUShort;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/** Exact conversions by the colour engine of the JDK, LittleCMS: right, and slow by the pixel. */
final class Lcms {
  private final ColorConvertOp operation;

  Lcms(ICC_Profile profile) {
    ICC_Profile srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
    this.operation = new ColorConvertOp(new ICC_Profile[] {profile, srgb}, null);
  }

  /**
   * Converts every point of a regular grid, the first channel changing fastest.
   *
   * @param channels channels of the profile
   * @param steps points on each axis, from 0 to full
   * @return R, G, B of each point, 0–65535
   */
  short[] grid(int channels, int steps) {
    int count = (int) Math.pow(steps, channels);
    short[] points = new short[count * channels];
    for (int i = 0, at = 0; i < count; i++) {
      for (int c = 0, rest = i; c < channels; c++, rest /= steps) {
        points[at++] = (short) (rest % steps * 65535L / (steps - 1));
      }
    }
    return convert(points, channels);
  }

  /** Interleaved 16-bit samples to R, G, B. */
  short[] convert(short[] samples, int channels) {
    int count = samples.length / channels;
    WritableRaster from = raster(samples, count, channels);
    short[] rgb = new short[3 * count];
    operation.filter(from, raster(rgb, count, 3));
    return rgb;
  }

  private static WritableRaster raster(short[] samples, int count, int channels) {
    int[] offsets = new int[channels];
    for (int c = 0; c < channels; c++) {
      offsets[c] = c;
    }
    DataBuffer buffer = new DataBufferUShort(samples, samples.length);
    return Raster.createInterleavedRaster(
        buffer, count, 1, channels * count, channels, offsets, null);
  }
}
