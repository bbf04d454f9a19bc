package org.imagelake.image.codec;

/** Turns rows of samples into sRGB on white, and counts the pixels that are not fully opaque. */
final class RowFinisher {
  private final ColorTransform transform;
  private final int stride;
  private final boolean hasAlpha;
  private long pixels;
  private long transparent;
  private byte[] alphas = new byte[0];

  /**
   * @param stride samples a pixel; the last one is alpha when {@code hasAlpha}
   */
  RowFinisher(ColorTransform transform, int stride, boolean hasAlpha) {
    this.transform = transform;
    this.stride = stride;
    this.hasAlpha = hasAlpha;
  }

  /** Both arrays may be the same when the stride is at least 3. */
  void finish(byte[] samples, int count, byte[] rgb) {
    pixels += count;
    if (hasAlpha) {
      keepAlpha(samples, count);
    }
    transform.toSrgb(samples, stride, count, rgb);
    if (hasAlpha) {
      composite(count, rgb);
    }
  }

  /** Share of pixels with alpha below 255; null without an alpha channel. */
  Double transparentRatio() {
    return hasAlpha && pixels > 0 ? (double) transparent / pixels : null;
  }

  private void keepAlpha(byte[] samples, int count) {
    if (alphas.length < count) {
      alphas = new byte[count];
    }
    for (int i = 0, in = stride - 1; i < count; i++, in += stride) {
      alphas[i] = samples[in];
    }
  }

  /** out = (c·a + 255·(255 − a)) / 255, rounded. */
  private void composite(int count, byte[] rgb) {
    for (int i = 0, out = 0; i < count; i++, out += 3) {
      int alpha = alphas[i] & 0xFF;
      if (alpha == 255) {
        continue;
      }
      transparent++;
      int white = 255 * (255 - alpha) + 127;
      rgb[out] = (byte) (((rgb[out] & 0xFF) * alpha + white) / 255);
      rgb[out + 1] = (byte) (((rgb[out + 1] & 0xFF) * alpha + white) / 255);
      rgb[out + 2] = (byte) (((rgb[out + 2] & 0xFF) * alpha + white) / 255);
    }
  }
}
