package org.imagelake.image.codec;

/** What a header reader has found so far. */
final class HeaderDraft {
  private final ImageFormat format;
  private int width;
  private int height;

  Integer bitDepth;
  Integer channels;
  String colorModel;
  boolean alpha;
  int frames = 1;
  boolean animated;
  boolean interlaced;
  String compression;
  Integer jpegQuality;
  String chromaSubsampling;
  Double dpiX;
  Double dpiY;
  int scans = 1;
  boolean iccProfile;

  HeaderDraft(ImageFormat format) {
    this.format = format;
  }

  /** Both must be 1 to 2,147,483,647: no format allows more, nor an empty image. */
  void size(long width, long height) throws BadHeader {
    if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
      throw BadHeader.damaged(
          "expected a width and height of at least 1, found " + width + "x" + height);
    }
    this.width = (int) width;
    this.height = (int) height;
  }

  boolean hasSize() {
    return width > 0;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** Keeps the resolution when it is one: see {@link Resolution}. */
  void resolution(double dotsPerInchX, double dotsPerInchY) {
    dpiX = Resolution.orNull(dotsPerInchX);
    dpiY = Resolution.orNull(dotsPerInchY);
  }

  ImageHeader header() {
    return new ImageHeader(
        format,
        width,
        height,
        bitDepth,
        channels,
        colorModel,
        alpha,
        frames,
        animated,
        interlaced,
        compression,
        jpegQuality,
        chromaSubsampling,
        dpiX,
        dpiY,
        scans,
        iccProfile);
  }
}
