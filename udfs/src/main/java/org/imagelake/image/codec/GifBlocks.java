package org.imagelake.image.codec;

/** Walks the blocks of a GIF behind its screen descriptor (GIF89a, appendix B). */
final class GifBlocks {
  private static final int IMAGE = 0x2C;
  private static final int EXTENSION = 0x21;
  private static final int TRAILER = 0x3B;
  private static final int FLAGS = 10;
  private static final int FIRST_BLOCK = 13;
  private static final int TABLE_FLAG = 0x80;

  private GifBlocks() {}

  /** What is done with the blocks, each given by its offset. */
  interface Visitor {
    void extension(long at) throws BadHeader;

    /** Called before its pixels are walked; false ends the walk. */
    boolean image(long at) throws BadHeader;
  }

  /** Ends at the trailer, or where the content ends between blocks. */
  static void walk(Bytes bytes, Visitor visitor) throws BadHeader {
    long at = FIRST_BLOCK + tableLength(bytes.u8(FLAGS));
    while (bytes.has(at, 1)) {
      int block = bytes.u8(at);
      if (block == TRAILER) {
        return;
      } else if (block == EXTENSION) {
        visitor.extension(at);
        at = behindSubBlocks(bytes, at + 2);
      } else if (block == IMAGE) {
        if (!visitor.image(at)) {
          return;
        }
        at = behindSubBlocks(bytes, at + 11 + tableLength(bytes.u8(at + 9)));
      } else {
        at++; // stray bytes between blocks: decoders skip them
      }
    }
  }

  private static long behindSubBlocks(Bytes bytes, long first) throws BadHeader {
    long at = first;
    for (int length = bytes.u8(at); length != 0; length = bytes.u8(at)) {
      at += 1 + length;
    }
    return at + 1;
  }

  static int tableBits(int flags) {
    return (flags & 7) + 1;
  }

  private static int tableLength(int flags) {
    return (flags & TABLE_FLAG) == 0 ? 0 : 3 << tableBits(flags);
  }
}
