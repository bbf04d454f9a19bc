package org.imagelake.image.metadata.container;

/** Reads an item location box (ISO/IEC 14496-12 §8.11.3); of several extents only the first. */
final class ItemLocations {
  /** Is shown one item: whether it lies in the item data box, and where. */
  interface Visitor {
    void item(long id, boolean inData, long offset, long length);
  }

  private static final int MAX_ITEMS = 4_096;

  private final byte[] content;
  private final int end;
  private int at;

  ItemLocations(byte[] content, int start, int end) {
    this.content = content;
    this.at = start;
    this.end = end;
  }

  void each(Visitor visitor) {
    if (end - at < 8) {
      return;
    }
    int version = content[at];
    int sizes = Bytes.uint16(content, at + 4);
    int offsetBytes = sizes >> 12;
    int lengthBytes = sizes >> 8 & 15;
    int baseBytes = sizes >> 4 & 15;
    int indexBytes = version == 0 ? 0 : sizes & 15;
    int idBytes = version < 2 ? 2 : 4;
    at += 6;
    long count = Math.min(MAX_ITEMS, number(idBytes));
    for (long i = 0; i < count; i++) {
      long id = number(idBytes);
      long method = version == 0 ? 0 : number(2) & 15;
      number(2); // data reference
      long base = number(baseBytes);
      long extents = number(2);
      for (long e = 0; e < extents && at < end; e++) {
        number(indexBytes);
        long offset = number(offsetBytes);
        long length = number(lengthBytes);
        if (e == 0 && method <= 1 && at <= end) {
          visitor.item(id, method == 1, base + offset, length);
        }
      }
      if (at >= end) {
        return;
      }
    }
  }

  /** The next number of 0 to 8 bytes; 0 behind the end. */
  private long number(int bytes) {
    long value = 0;
    for (int i = 0; i < bytes; i++, at++) {
      value = value << 8 | (at < end ? content[at] & 0xFF : 0);
    }
    return value;
  }
}
