package org.imagelake.image.codec;

/** Headers for decoder tests that need no more than a size and an alpha channel. */
final class HeaderOf {
  private HeaderOf() {}

  static ImageHeader opaque(ImageFormat format, int width, int height) {
    return of(format, width, height, false);
  }

  static ImageHeader of(ImageFormat format, int width, int height, boolean alpha) {
    return new ImageHeader(
        format,
        width,
        height,
        8,
        alpha ? 4 : 3,
        alpha ? "RGBA" : "RGB",
        alpha,
        1,
        false,
        false,
        null,
        null,
        null,
        null,
        null,
        1,
        false);
  }
}
