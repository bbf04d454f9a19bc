package org.imagelake.image.encode.tiff;

/** Tags of the directories that are written (TIFF 6.0, its technical notes, EXIF 2.32). */
final class Tag {
  static final int NEW_SUBFILE_TYPE = 254;
  static final int WIDTH = 256;
  static final int HEIGHT = 257;
  static final int BITS_PER_SAMPLE = 258;
  static final int COMPRESSION = 259;
  static final int PHOTOMETRIC = 262;
  static final int STRIP_OFFSETS = 273;
  static final int SAMPLES_PER_PIXEL = 277;
  static final int ROWS_PER_STRIP = 278;
  static final int STRIP_BYTE_COUNTS = 279;
  static final int X_RESOLUTION = 282;
  static final int Y_RESOLUTION = 283;
  static final int PLANAR_CONFIGURATION = 284;
  static final int RESOLUTION_UNIT = 296;
  static final int PAGE_NUMBER = 297;
  static final int PREDICTOR = 317;
  static final int EXTRA_SAMPLES = 338;
  static final int YCBCR_SUBSAMPLING = 530;
  static final int REFERENCE_BLACK_WHITE = 532;
  static final int XMP = 700;
  static final int ICC = 34675;
  static final int EXIF = 34665;
  static final int GPS = 34853;
  static final int INTEROPERABILITY = 40965;

  private Tag() {}
}
