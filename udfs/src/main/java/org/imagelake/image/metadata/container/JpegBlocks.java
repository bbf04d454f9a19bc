package org.imagelake.image.metadata.container;

import java.io.ByteArrayOutputStream;

/**
 * Finds metadata in the segments of a JPEG before its first scan (ISO/IEC 10918-1 Annex B). Entropy
 * coded data is never looked at; a segment that is cut off is used as far as it goes.
 */
final class JpegBlocks {
  private static final int MARKER = 0xFF;
  private static final int START_OF_IMAGE = 0xD8;
  private static final int END_OF_IMAGE = 0xD9;
  private static final int START_OF_SCAN = 0xDA;
  private static final int APP1 = 0xE1;
  private static final int APP2 = 0xE2;
  private static final int APP13 = 0xED;
  private static final int COMMENT = 0xFE;

  private static final String EXIF = "Exif\0";
  private static final int EXIF_PREAMBLE = 6;
  private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";

  /** Some writers broke the signature so; the packet begins at the same offset. */
  private static final String XMP_BROKEN = "XMP\0://ns.adobe.com/xap/1.0/";

  private static final String ICC = "ICC_PROFILE\0";
  private static final int ICC_PREAMBLE = ICC.length() + 2;
  private static final String PHOTOSHOP = "Photoshop 3.0\0";

  private JpegBlocks() {}

  static void find(byte[] content, Blocks into) {
    ByteArrayOutputStream profile = null;
    ByteArrayOutputStream resources = null;
    int at = 0;
    while (at + 4 <= content.length) {
      if ((content[at] & 0xFF) != MARKER) {
        at++; // padding or damage: look for the next marker
        continue;
      }
      int marker = content[at + 1] & 0xFF;
      if (marker == START_OF_SCAN || marker == END_OF_IMAGE) {
        break;
      }
      if (marker == MARKER) {
        at++;
        continue;
      }
      if (marker == START_OF_IMAGE || marker < 0xC0) {
        at += 2;
        continue;
      }
      int start = at + 4;
      int end = Math.min(content.length, at + 2 + Bytes.uint16(content, at + 2));
      if (end > start) {
        if (marker == APP1) {
          exifOrXmp(content, start, end, into);
        } else if (marker == APP2 && Bytes.startsWith(content, start, ICC)) {
          profile = append(profile, content, start + ICC_PREAMBLE, end);
        } else if (marker == APP13 && Bytes.startsWith(content, start, PHOTOSHOP)) {
          resources = append(resources, content, start + PHOTOSHOP.length(), end);
        } else if (marker == COMMENT) {
          into.text("Comment", content, start, end);
        }
      }
      at = Math.max(end, at + 2);
    }
    if (profile != null) {
      into.icc(profile.toByteArray(), 0, profile.size());
    }
    if (resources != null) {
      PhotoshopBlocks.find(resources.toByteArray(), 0, resources.size(), into);
    }
  }

  private static void exifOrXmp(byte[] content, int start, int end, Blocks into) {
    if (Bytes.startsWith(content, start, EXIF)) {
      into.exif(content, start + EXIF_PREAMBLE, end);
    } else if (Bytes.startsWith(content, start, XMP)
        || Bytes.startsWith(content, start, XMP_BROKEN)) {
      into.xmp(content, start + XMP.length(), end);
    }
  }

  private static ByteArrayOutputStream append(
      ByteArrayOutputStream to, byte[] content, int start, int end) {
    ByteArrayOutputStream all = to == null ? new ByteArrayOutputStream(end - start + 32) : to;
    if (end > start && all.size() + (end - start) <= Blocks.MAX_BLOCK_BYTES) {
      all.write(content, start, end - start);
    }
    return all;
  }
}
