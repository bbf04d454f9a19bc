package org.imagelake.image.codec;

/** The quantisation tables of a JPEG in zigzag order (T.81 B.2.4.1). */
final class JpegTables {
  private static final int SLOTS = 4;

  private final int[][] slots = new int[SLOTS][];

  void read(Bytes bytes, long at) throws BadHeader {
    long end = at + bytes.u16(at);
    long position = at + 2;
    while (position < end) {
      int head = bytes.u8(position++);
      boolean wide = head >> 4 != 0;
      int[] table = new int[JpegQuality.TABLE_SIZE];
      for (int i = 0; i < table.length; i++) {
        table[i] = wide ? bytes.u16(position) : bytes.u8(position);
        position += wide ? 2 : 1;
      }
      if ((head & 0xF) < SLOTS) {
        slots[head & 0xF] = table;
      }
    }
  }

  /** The estimated quality, or null when the file lacks the table for luma. */
  Integer quality(int lumaSlot, int chromaSlot) {
    int[] luma = lumaSlot < SLOTS ? slots[lumaSlot] : null;
    int[] chroma = chromaSlot < SLOTS && chromaSlot != lumaSlot ? slots[chromaSlot] : null;
    return luma == null ? null : JpegQuality.estimate(luma, chroma);
  }
}
