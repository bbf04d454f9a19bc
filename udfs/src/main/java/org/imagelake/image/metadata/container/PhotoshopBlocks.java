package org.imagelake.image.metadata.container;

/**
 * Finds metadata in Photoshop image resources (Adobe Photoshop File Formats Specification, "Image
 * Resources Section"). The library's own reader changes a static map while it reads, so it is not
 * safe on the threads of an executor.
 */
final class PhotoshopBlocks {
  private static final int IPTC = 0x0404;
  private static final int ICC = 0x040F;
  private static final int EXIF = 0x0422;
  private static final int XMP = 0x0424;

  /** Signature, identifier, an empty padded name, and the length. */
  private static final int LEAST_RESOURCE = 4 + 2 + 2 + 4;

  private PhotoshopBlocks() {}

  static void find(byte[] from, int start, int end, Blocks into) {
    int at = start;
    while (at + LEAST_RESOURCE <= end && isResource(from, at)) {
      int identifier = Bytes.uint16(from, at + 4);
      int name = 1 + (from[at + 6] & 0xFF);
      int length = at + 6 + name + (name & 1);
      if (length + 4 > end) {
        return;
      }
      int data = length + 4;
      int dataEnd = (int) Math.min(end, data + Bytes.uint32(from, length));
      take(identifier, from, data, dataEnd, into);
      at = dataEnd + (dataEnd - data & 1);
    }
  }

  private static boolean isResource(byte[] from, int at) {
    return Bytes.startsWith(from, at, "8BIM")
        || Bytes.startsWith(from, at, "PHUT")
        || Bytes.startsWith(from, at, "AgHg")
        || Bytes.startsWith(from, at, "DCSR");
  }

  private static void take(int identifier, byte[] from, int start, int end, Blocks into) {
    if (identifier == IPTC) {
      into.iptc(from, start, end);
    } else if (identifier == ICC) {
      into.icc(from, start, end);
    } else if (identifier == EXIF) {
      into.exif(from, start, end);
    } else if (identifier == XMP) {
      into.xmp(from, start, end);
    }
  }
}
