package org.imagelake.image.codec;

import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;

/**
 * How the native codecs are asked for an image, and what that costs.
 *
 * @param width width of what will be decoded, after DCT scaling
 * @param type OpenCV's matrix type of what will be decoded
 * @param flags IMREAD flags
 * @param neededBytes estimate of all native memory: pixels, coefficients, the codec's own frames
 */
record NativePlan(int width, int height, int type, int flags, long neededBytes) {
  private static final int RGB =
      opencv_imgcodecs.IMREAD_COLOR_RGB | opencv_imgcodecs.IMREAD_IGNORE_ORIENTATION;

  /** Quantised coefficients of a progressive JPEG: 2 bytes each, chroma at full size at worst. */
  private static final int COEFFICIENT_BYTES = 6;

  /** A WebP frame and the canvas of an animation are both RGBA. */
  private static final int WEBP_FRAMES_BYTES = 8;

  static NativePlan of(ImageHeader header, int leastLongSide) {
    int divisor = header.format() == ImageFormat.JPEG ? divisor(header, leastLongSide) : 1;
    int width = (header.width() + divisor - 1) / divisor;
    int height = (header.height() + divisor - 1) / divisor;
    boolean deep = header.bitDepth() != null && header.bitDepth() > 8;
    int type =
        !header.hasAlpha()
            ? opencv_core.CV_8UC3
            : deep && header.format() == ImageFormat.PNG
                ? opencv_core.CV_16UC4
                : opencv_core.CV_8UC4;
    int flags = header.hasAlpha() ? opencv_imgcodecs.IMREAD_UNCHANGED : RGB | scaling(divisor);
    long pixelBytes = (long) width * height * elementBytes(type);
    return new NativePlan(
        width, height, type, flags, pixelBytes + header.pixelCount() * codecBytes(header));
  }

  long pixelBytes() {
    return (long) width * height * elementBytes(type);
  }

  private static int elementBytes(int type) {
    return type == opencv_core.CV_8UC3 ? 3 : type == opencv_core.CV_8UC4 ? 4 : 8;
  }

  private static int divisor(ImageHeader header, int leastLongSide) {
    int longest = Math.max(header.width(), header.height());
    for (int divisor = 8; divisor > 1; divisor /= 2) {
      if ((longest + divisor - 1) / divisor >= leastLongSide) {
        return divisor;
      }
    }
    return 1;
  }

  /** IMREAD_REDUCED_COLOR_2, 4 and 8 are 16, 32 and 64 beside the colour flag. */
  private static int scaling(int divisor) {
    return divisor == 1 ? 0 : 8 * divisor;
  }

  /** Bytes a full-size pixel that the codec holds beside the result. */
  private static long codecBytes(ImageHeader header) {
    return switch (header.format()) {
      case JPEG -> header.interlaced() ? COEFFICIENT_BYTES : 0;
      case PNG -> header.animated() ? 2L * WEBP_FRAMES_BYTES : header.interlaced() ? 8 : 1;
      default -> WEBP_FRAMES_BYTES;
    };
  }
}
