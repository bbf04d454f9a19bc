package org.imagelake.image;

import org.imagelake.image.codec.ImageHeader;
import org.imagelake.image.metadata.ImageMetadata;

/** Joins what the header and the metadata say of the pixels. */
final class PixelInfos {
  /** From 5 on, EXIF orientations swap width and height. */
  private static final int FIRST_TRANSPOSED = 5;

  private PixelInfos() {}

  static PixelInfo of(ImageHeader header, ImageMetadata metadata, Double transparentRatio) {
    boolean transposed = metadata.orientation() >= FIRST_TRANSPOSED;
    int width = transposed ? header.height() : header.width();
    int height = transposed ? header.width() : header.height();
    double megapixels = header.pixelCount() / 1e6;
    return new PixelInfo(
        width,
        height,
        megapixels,
        (double) width / height,
        ResolutionCategory.of(megapixels),
        metadata.orientation(),
        header.bitDepth(),
        header.channels(),
        header.colorModel(),
        metadata.iccProfile(),
        header.hasAlpha(),
        transparentRatio,
        header.frameCount(),
        header.animated(),
        header.interlaced(),
        header.compression(),
        header.jpegQuality(),
        header.chromaSubsampling(),
        metadata.dpiX() != null ? metadata.dpiX() : header.dpiX(),
        metadata.dpiY() != null ? metadata.dpiY() : header.dpiY());
  }
}
