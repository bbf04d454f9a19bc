package org.imagelake.image.metadata;

import com.drew.metadata.exif.ExifDirectoryBase;

/**
 * ISO sensitivity (EXIF 2.32 §4.6.5, tags 8827 and 8830–8833). The first field has 16 bits, so that
 * 65535 means "see the others".
 */
final class Sensitivity {
  private static final int OVERFLOW = 65_535;

  /** The fastest sensors are sold with 4,560,000. */
  private static final int MAX_ISO = 10_000_000;

  private Sensitivity() {}

  static Integer iso(Exif exif, MakerNotes notes, Xmp xmp) {
    Object value = exif.picture(ExifDirectoryBase.TAG_ISO_EQUIVALENT);
    for (int i = 0; i < Math.min(3, Rationals.count(value)); i++) {
      Integer iso = sane(Rationals.number(value, i));
      if (iso != null && iso != OVERFLOW) {
        return iso;
      }
    }
    int[] wider = {
      ExifDirectoryBase.TAG_ISO_SPEED,
      ExifDirectoryBase.TAG_RECOMMENDED_EXPOSURE_INDEX,
      ExifDirectoryBase.TAG_STANDARD_OUTPUT_SENSITIVITY
    };
    for (int tag : wider) {
      Integer iso = sane(Rationals.number(exif.picture(tag)));
      if (iso != null) {
        return iso;
      }
    }
    Integer noted = sane(notes.iso());
    return noted != null ? noted : sane(xmp.number(Xmp.EXIF, "ISOSpeedRatings"));
  }

  private static Integer sane(Double iso) {
    return iso == null ? null : Rationals.wholeBetween(1, MAX_ISO, Math.rint(iso));
  }
}
