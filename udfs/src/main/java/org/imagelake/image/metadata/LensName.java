package org.imagelake.image.metadata;

import com.drew.metadata.exif.ExifDirectoryBase;

/**
 * Model of the lens. Maker notes give it as text, or as a number that several lenses share: only
 * text is used, since a wrong lens is worse than none.
 */
final class LensName {
  private LensName() {}

  static String of(Exif exif, MakerNotes notes, Xmp xmp) {
    String written = exif.pictureText(ExifDirectoryBase.TAG_LENS_MODEL);
    if (written == null) {
      written = notes.lensModel();
    }
    if (written == null) {
      written = xmp.text(Xmp.EXIF_EX, "LensModel");
    }
    return written == null ? xmp.text(Xmp.AUX, "Lens") : written;
  }
}
