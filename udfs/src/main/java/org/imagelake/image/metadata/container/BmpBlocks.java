package org.imagelake.image.metadata.container;

/** Finds the ICC profile that a BMP with a BITMAPV5HEADER may embed; BMP has no other metadata. */
final class BmpBlocks {
  private static final int FILE_HEADER = 14;
  private static final int V5_HEADER = 124;
  private static final int COLOR_SPACE = FILE_HEADER + 56;
  private static final int PROFILE_OFFSET = FILE_HEADER + 112;
  private static final int PROFILE_LENGTH = FILE_HEADER + 116;

  /** "MBED": the profile is in the file, not a path to it. */
  private static final long EMBEDDED = 0x4D424544L;

  private BmpBlocks() {}

  static void find(byte[] content, Blocks into) {
    if (content.length < FILE_HEADER + V5_HEADER
        || Bytes.uint32le(content, FILE_HEADER) < V5_HEADER
        || Bytes.uint32le(content, COLOR_SPACE) != EMBEDDED) {
      return;
    }
    long start = FILE_HEADER + Bytes.uint32le(content, PROFILE_OFFSET);
    long end = Math.min(content.length, start + Bytes.uint32le(content, PROFILE_LENGTH));
    if (start < end) {
      into.icc(content, (int) start, (int) end);
    }
  }
}
