package org.imagelake.image.metadata;

import com.drew.metadata.exif.ExifDirectoryBase;

/** Orientation and resolution. */
final class PictureFields {
  private static final int LAST_ORIENTATION = 8;
  private static final double CENTIMETRES_PER_INCH = 2.54;
  private static final int UNIT_NONE = 1;
  private static final int UNIT_CENTIMETRE = 3;

  /** The finest film scanners reach about 12,000 dots per inch. */
  private static final double MAX_DPI = 100_000;

  private PictureFields() {}

  /** EXIF orientation, or else XMP's; 1 (upright) when absent or none of 1–8. */
  static int orientation(Exif exif, Xmp xmp) {
    Object value = exif.main(ExifDirectoryBase.TAG_ORIENTATION);
    Double stated = value != null ? Rationals.number(value) : xmp.number(Xmp.TIFF, "Orientation");
    Integer orientation = Rationals.wholeBetween(1, LAST_ORIENTATION, stated);
    return orientation == null ? 1 : orientation;
  }

  /** Dots per inch from X or Y resolution; the unit is the inch unless stated. */
  static Double dpi(Exif exif, int tag) {
    Double resolution = Rationals.number(exif.main(tag));
    Double unit = Rationals.number(exif.main(ExifDirectoryBase.TAG_RESOLUTION_UNIT));
    if (resolution == null || resolution <= 0 || (unit != null && unit == UNIT_NONE)) {
      return null;
    }
    boolean metric = unit != null && unit == UNIT_CENTIMETRE;
    return Rationals.between(0, MAX_DPI, metric ? resolution * CENTIMETRES_PER_INCH : resolution);
  }
}
