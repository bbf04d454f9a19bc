package org.imagelake.image.codec;

/**
 * What the format's own header says, read without decoding. Width and height are as stored, before
 * orientation. Fields that a damaged file does not tell are null; only format, width and height are
 * always there.
 *
 * @param colorModel GRAY, GRAY_ALPHA, RGB, RGBA, PALETTE, YCBCR, CMYK, YCCK or LAB
 * @param scanCount scans of a JPEG; 1 for the others
 * @param hasIccProfile whether an ICC profile is embedded
 */
public record ImageHeader(
    ImageFormat format,
    int width,
    int height,
    Integer bitDepth,
    Integer channels,
    String colorModel,
    boolean hasAlpha,
    int frameCount,
    boolean animated,
    boolean interlaced,
    String compression,
    Integer jpegQuality,
    String chromaSubsampling,
    Double dpiX,
    Double dpiY,
    int scanCount,
    boolean hasIccProfile) {

  public long pixelCount() {
    return (long) width * height;
  }
}
