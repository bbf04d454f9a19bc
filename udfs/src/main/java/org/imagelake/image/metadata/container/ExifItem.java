package org.imagelake.image.metadata.container;

/** EXIF as HEIF and JPEG XL store it: an offset of 32 bits to the TIFF header, then the rest. */
final class ExifItem {
  private ExifItem() {}

  static void add(byte[] content, int start, int end, Blocks into) {
    if (end - start <= 4) {
      return;
    }
    long header = start + 4 + Bytes.uint32(content, start);
    boolean isHeader =
        Bytes.startsWith(content, (int) Math.min(header, end), "II")
            || Bytes.startsWith(content, (int) Math.min(header, end), "MM");
    if (header < end && isHeader) {
      into.exif(content, (int) header, end);
    } else if (Bytes.startsWith(content, start + 4, "Exif\0\0")) {
      into.exif(content, start + 10, end); // offset missing or wrong, preamble there
    }
  }
}
