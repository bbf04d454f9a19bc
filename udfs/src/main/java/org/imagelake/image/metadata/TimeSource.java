package org.imagelake.image.metadata;

/** Which statement of the file {@link Taken} comes from, the most trusted first. */
public enum TimeSource {
  /** EXIF DateTimeOriginal. */
  EXIF_ORIGINAL,
  /** XMP exif:DateTimeOriginal or photoshop:DateCreated. */
  XMP_ORIGINAL,
  /** IPTC date and time of creation. */
  IPTC,
  /** EXIF DateTimeDigitized. */
  EXIF_DIGITIZED,
  /** XMP exif:DateTimeDigitized or xmp:CreateDate. */
  XMP_CREATED,
  /** PNG text "Creation Time". */
  PNG,
  /** EXIF DateTime: the last change of the file, so the picture is at least as old. */
  EXIF_MODIFIED
}
