package org.imagelake.image.codec;

/** Colours of a file to sRGB. Stateless and thread-safe. */
interface ColorTransform {
  /**
   * Reads {@code count} pixels of {@code stride} samples from {@code from} and writes as many R, G,
   * B triples to {@code rgb}. Both may be the same array when the stride is at least 3.
   */
  void toSrgb(byte[] from, int stride, int count, byte[] rgb);

  /** What holds without an ICC profile. */
  static ColorTransform plain(ColorKind kind) {
    return switch (kind) {
      case GRAY -> ColorTransform::gray;
      case RGB -> ColorTransform::rgb;
      case CMYK -> ColorTransform::cmyk;
    };
  }

  private static void gray(byte[] from, int stride, int count, byte[] rgb) {
    for (int i = 0, in = 0, out = 0; i < count; i++, in += stride, out += 3) {
      byte v = from[in];
      rgb[out] = v;
      rgb[out + 1] = v;
      rgb[out + 2] = v;
    }
  }

  private static void rgb(byte[] from, int stride, int count, byte[] rgb) {
    if (stride == 3) {
      if (from != rgb) {
        System.arraycopy(from, 0, rgb, 0, 3 * count);
      }
      return;
    }
    for (int i = 0, in = 0, out = 0; i < count; i++, in += stride, out += 3) {
      rgb[out] = from[in];
      rgb[out + 1] = from[in + 1];
      rgb[out + 2] = from[in + 2];
    }
  }

  /** Ink on white paper without a profile: R = (255 − C)(255 − K) / 255, as Pillow has it. */
  private static void cmyk(byte[] from, int stride, int count, byte[] rgb) {
    for (int i = 0, in = 0, out = 0; i < count; i++, in += stride, out += 3) {
      int light = 255 - (from[in + 3] & 0xFF);
      int red = underInk(light, from[in]);
      int green = underInk(light, from[in + 1]);
      int blue = underInk(light, from[in + 2]);
      rgb[out] = (byte) red;
      rgb[out + 1] = (byte) green;
      rgb[out + 2] = (byte) blue;
    }
  }

  private static int underInk(int light, byte ink) {
    int product = (ink & 0xFF) * light + 128;
    return Math.max(0, light - (((product >> 8) + product) >> 8));
  }
}
