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

  private static final int GRAY =
      opencv_imgcodecs.IMREAD_GRAYSCALE | opencv_imgcodecs.IMREAD_IGNORE_ORIENTATION;

  /** Quantised coefficients of a progressive JPEG: 2 bytes each, chroma at full size at worst. */
  private static final int COEFFICIENT_BYTES = 6;

  /** A WebP frame and the canvas of an animation are both RGBA. */
  private static final int WEBP_FRAMES_BYTES = 8;

  static NativePlan of(ImageHeader header, int leastLongSide) {
    int divisor = header.format() == ImageFormat.JPEG ? divisor(header, leastLongSide) : 1;
    boolean deep = header.bitDepth() != null && header.bitDepth() > 8;
    int type =
        !header.hasAlpha()
            ? opencv_core.CV_8UC3
            : deep && header.format() == ImageFormat.PNG
                ? opencv_core.CV_16UC4
                : opencv_core.CV_8UC4;
    int flags = header.hasAlpha() ? opencv_imgcodecs.IMREAD_UNCHANGED : RGB | scaling(divisor);
    return of(header, divisor, type, flags);
  }

  /** For samples as they are stored: gray stays gray, and 16 bits of a PNG stay 16. */
  static NativePlan asStored(ImageHeader header, int leastLongSide) {
    int divisor = header.format() == ImageFormat.JPEG ? divisor(header, leastLongSide) : 1;
    boolean gray = isGray(header) && !header.hasAlpha(); // gray with alpha comes as four channels
    boolean deep =
        header.format() == ImageFormat.PNG && Integer.valueOf(16).equals(header.bitDepth());
    int depth = deep ? opencv_core.CV_16U : opencv_core.CV_8U;
    int channels = header.hasAlpha() ? 4 : gray ? 1 : 3;
    int flags =
        header.hasAlpha()
            ? opencv_imgcodecs.IMREAD_UNCHANGED
            : (gray ? GRAY : RGB)
                | scaling(divisor)
                | (deep ? opencv_imgcodecs.IMREAD_ANYDEPTH : 0);
    return of(header, divisor, opencv_core.CV_MAKETYPE(depth, channels), flags);
  }

  static boolean isGray(ImageHeader header) {
    return header.colorModel() != null && header.colorModel().startsWith("GRAY");
  }

  private static NativePlan of(ImageHeader header, int divisor, int type, int flags) {
    int width = (header.width() + divisor - 1) / divisor;
    int height = (header.height() + divisor - 1) / divisor;
    long pixelBytes = (long) width * height * elementBytes(type);
    return new NativePlan(
        width, height, type, flags, pixelBytes + header.pixelCount() * codecBytes(header));
  }

  long pixelBytes() {
    return (long) width * height * elementBytes(type);
  }

  private static int elementBytes(int type) {
    return opencv_core.CV_MAT_CN(type)
        * (opencv_core.CV_MAT_DEPTH(type) == opencv_core.CV_16U ? 2 : 1);
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
