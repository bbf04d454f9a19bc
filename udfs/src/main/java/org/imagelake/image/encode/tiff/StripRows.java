package org.imagelake.image.encode.tiff;

import org.imagelake.image.picture.Bitmap;

/** Rows of a bitmap as a strip holds them before compression. */
final class StripRows {
  private final Bitmap bitmap;
  private final boolean swap;
  private final boolean difference;
  private final byte[] scratch;

  /**
   * @param swap the bytes of 16-bit samples
   * @param difference horizontally, sample by sample (TIFF 6.0 §14, predictor 2)
   * @param rowsPerStrip the most rows that will be asked for
   */
  StripRows(Bitmap bitmap, boolean swap, boolean difference, int rowsPerStrip) {
    this.bitmap = bitmap;
    this.swap = swap;
    this.difference = difference;
    this.scratch = new byte[difference ? bitmap.stride() * rowsPerStrip : 0];
  }

  /** Valid until the next call. */
  Slice rows(int first, int count) {
    int stride = bitmap.stride();
    int from = first * stride;
    if (difference) {
      for (int row = 0; row < count; row++) {
        if (bitmap.bitDepth() == 8) {
          difference8(from + row * stride, row * stride);
        } else {
          difference16(from + row * stride, row * stride);
        }
      }
    } else if (swap) {
      return new Slice(swapped(from, count * stride), 0, count * stride);
    } else {
      return new Slice(bitmap.samples(), from, count * stride);
    }
    return new Slice(scratch, 0, count * stride);
  }

  /** An array of its own, as uncompressed strips are kept as they are. */
  private byte[] swapped(int from, int length) {
    byte[] samples = bitmap.samples();
    byte[] swapped = new byte[length];
    for (int i = 0; i < length; i += 2) {
      swapped[i] = samples[from + i + 1];
      swapped[i + 1] = samples[from + i];
    }
    return swapped;
  }

  private void difference8(int in, int out) {
    byte[] samples = bitmap.samples();
    int channels = bitmap.layout().channels();
    System.arraycopy(samples, in, scratch, out, channels);
    for (int i = channels; i < bitmap.stride(); i++) {
      scratch[out + i] = (byte) (samples[in + i] - samples[in + i - channels]);
    }
  }

  private void difference16(int in, int out) {
    byte[] samples = bitmap.samples();
    int back = bitmap.bytesPerPixel();
    int high = swap ? 1 : 0;
    for (int i = 0; i < bitmap.stride(); i += 2) {
      int before = i < back ? 0 : sample(samples, in + i - back);
      int value = sample(samples, in + i) - before;
      scratch[out + i + high] = (byte) (value >> 8);
      scratch[out + i + 1 - high] = (byte) value;
    }
  }

  private static int sample(byte[] samples, int at) {
    return (samples[at] & 0xFF) << 8 | samples[at + 1] & 0xFF;
  }
}
