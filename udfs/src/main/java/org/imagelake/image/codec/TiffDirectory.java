package org.imagelake.image.codec;

import java.nio.ByteOrder;

/** One image file directory. Entries are looked up where they stand; nothing is copied. */
final class TiffDirectory {
  /** What a BigTIFF has in place of 42. */
  private static final int BIG = 43;

  private static final int BYTE = 1;
  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int RATIONAL = 5;
  private static final int SIGNED_SHORT = 8;
  private static final int SIGNED_LONG = 9;
  private static final int DIRECTORY = 13;
  private static final int LONG8 = 16;
  private static final int DIRECTORY8 = 18;

  /** Longest list of numbers that is read: one per channel, and no image has more we can use. */
  private static final int MAX_VALUES = 64;

  private final Bytes bytes;
  private final long offset;
  private final boolean big;
  private final long entries;

  private TiffDirectory(Bytes bytes, long offset, boolean big, long entries) {
    this.bytes = bytes;
    this.offset = offset;
    this.big = big;
    this.entries = entries;
  }

  static TiffDirectory first(Bytes file) throws BadHeader {
    boolean littleEndian = file.says(0, "II");
    Bytes bytes = file.in(littleEndian ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    boolean big = bytes.u16(2) == BIG;
    return at(bytes, big ? bytes.i64(8) : bytes.u32(4), big);
  }

  static TiffDirectory at(Bytes bytes, long offset, boolean big) throws BadHeader {
    long entries = big ? bytes.i64(offset) : bytes.u16(offset);
    return new TiffDirectory(bytes, offset, big, entries);
  }

  long offset() {
    return offset;
  }

  /** The directory behind this one; null at the end of the chain, or where it leaves the file. */
  TiffDirectory next() {
    try {
      if (entries < 0 || entries > bytes.length()) {
        return null;
      }
      long link = firstEntry() + entries * entryLength();
      long next = big ? bytes.i64(link) : bytes.u32(link);
      return next == 0 ? null : at(bytes, next, big);
    } catch (BadHeader endOfFile) {
      return null;
    }
  }

  boolean has(int tag) throws BadHeader {
    return find(tag) >= 0;
  }

  /** The first value of the tag; the other one when it is absent. */
  long number(int tag, long whenAbsent) throws BadHeader {
    long[] values = numbers(tag);
    return values.length == 0 ? whenAbsent : values[0];
  }

  /** The values of the tag; none when it is absent or no list of whole numbers. */
  long[] numbers(int tag) throws BadHeader {
    long entry = find(tag);
    int type = entry < 0 ? 0 : bytes.u16(entry + 2);
    int size = wholeNumberSize(type);
    if (size == 0) {
      return new long[0];
    }
    long[] values = new long[(int) Math.min(Math.max(count(entry), 0), MAX_VALUES)];
    long at = valuesOf(entry, size);
    for (int i = 0; i < values.length; i++, at += size) {
      values[i] = wholeNumber(at, type);
    }
    return values;
  }

  /** The last value of the tag; 0 when it is absent or no list of whole numbers. */
  long last(int tag) throws BadHeader {
    long entry = find(tag);
    int type = entry < 0 ? 0 : bytes.u16(entry + 2);
    int size = wholeNumberSize(type);
    long count = size == 0 ? 0 : count(entry);
    if (count < 1 || count > bytes.length()) {
      return 0;
    }
    return wholeNumber(valuesOf(entry, size) + (count - 1) * size, type);
  }

  /** The first value of the tag; 0 when it is absent, not rational or a division by zero. */
  double rational(int tag) throws BadHeader {
    long entry = find(tag);
    if (entry < 0 || bytes.u16(entry + 2) != RATIONAL) {
      return entry < 0 ? 0 : number(tag, 0);
    }
    long at = valuesOf(entry, 8);
    long divisor = bytes.u32(at + 4);
    return divisor == 0 ? 0 : (double) bytes.u32(at) / divisor;
  }

  private long find(int tag) throws BadHeader {
    long entry = firstEntry();
    for (long i = 0; i < entries && bytes.has(entry, entryLength()); i++) {
      if (bytes.u16(entry) == tag) {
        return entry;
      }
      entry += entryLength();
    }
    return -1;
  }

  private long firstEntry() {
    return offset + (big ? 8 : 2);
  }

  private int entryLength() {
    return big ? 20 : 12;
  }

  private long count(long entry) throws BadHeader {
    return big ? bytes.i64(entry + 4) : bytes.u32(entry + 4);
  }

  /** Values that fit into the entry stand there, others where it points. */
  private long valuesOf(long entry, int size) throws BadHeader {
    long field = entry + (big ? 12 : 8);
    long room = big ? 8 : 4;
    if (count(entry) <= room / size) {
      return field;
    }
    return big ? bytes.i64(field) : bytes.u32(field);
  }

  private static int wholeNumberSize(int type) {
    return switch (type) {
      case BYTE -> 1;
      case SHORT, SIGNED_SHORT -> 2;
      case LONG, SIGNED_LONG, DIRECTORY -> 4;
      case LONG8, DIRECTORY8 -> 8;
      default -> 0;
    };
  }

  private long wholeNumber(long at, int type) throws BadHeader {
    return switch (type) {
      case BYTE -> bytes.u8(at);
      case SHORT -> bytes.u16(at);
      case SIGNED_SHORT -> (short) bytes.u16(at);
      case SIGNED_LONG -> bytes.i32(at);
      case LONG8, DIRECTORY8 -> bytes.i64(at);
      default -> bytes.u32(at);
    };
  }
}
