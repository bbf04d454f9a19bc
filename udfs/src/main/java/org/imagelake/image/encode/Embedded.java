package org.imagelake.image.encode;

/**
 * Metadata blocks to write beside the pixels, ready as they are.
 *
 * @param exif from its TIFF header on, or null
 * @param xmp a packet as UTF-8 XML, or null
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Embedded(byte[] exif, byte[] xmp) {
  public static final Embedded NOTHING = new Embedded(null, null);
}
