package org.imagelake.image.metadata.container;

import org.imagelake.image.codec.Boxes;

/**
 * Finds metadata in the boxes of JPEG 2000 (ISO/IEC 15444-1 Annex I) and JPEG XL (ISO/IEC 18181-2):
 * UUID boxes, EXIF and XML boxes, and the colour box of the header.
 */
final class BoxBlocks {
  private static final int UUID = 16;
  private static final String XMP_UUID =
      "\u00be\u007a\u00cf\u00cb\u0097\u00a9\u0042\u00e8\u009c\u0071\u0099\u0094\u0091\u00e3\u00af"
          + "\u00ac";
  private static final String EXIF_UUID = "JpgTiffExif->JP2";
  private static final int RESTRICTED_PROFILE = 2;

  private BoxBlocks() {}

  static void find(byte[] content, Blocks into) {
    Boxes.walk(
        content,
        0,
        content.length,
        (type, start, end) -> {
          switch (type) {
            case "uuid" -> uuid(content, start, end, into);
            case "xml " -> into.xmp(content, start, end);
            case "Exif" -> ExifItem.add(content, start, end, into);
            case "jp2h" ->
                Boxes.walk(content, start, end, (t, s, e) -> profile(t, content, s, e, into));
            default -> {}
          }
        });
  }

  private static void uuid(byte[] content, int start, int end, Blocks into) {
    if (Bytes.startsWith(content, start, XMP_UUID)) {
      into.xmp(content, start + UUID, end);
    } else if (Bytes.startsWith(content, start, EXIF_UUID)) {
      into.exif(content, start + UUID, end);
    }
  }

  /** Method, precedence, approximation, then the profile. */
  private static void profile(String type, byte[] content, int start, int end, Blocks into) {
    if (type.equals("colr") && start + 3 < end && content[start] == RESTRICTED_PROFILE) {
      into.icc(content, start + 3, end);
    }
  }
}
