package org.imagelake.image.metadata.container;

/** Finds the image resources of a Photoshop file: header, colour mode data, then they. */
final class PsdBlocks {
  private static final int HEADER = 26;

  private PsdBlocks() {}

  static void find(byte[] content, Blocks into) {
    if (content.length < HEADER + 8) {
      return;
    }
    long resources = HEADER + 4 + Bytes.uint32(content, HEADER);
    if (resources + 4 > content.length) {
      return;
    }
    long end = resources + 4 + Bytes.uint32(content, (int) resources);
    PhotoshopBlocks.find(content, (int) resources + 4, (int) Math.min(content.length, end), into);
  }
}
