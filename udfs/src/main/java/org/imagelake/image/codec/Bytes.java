package org.imagelake.image.codec;

import java.nio.ByteOrder;
import org.imagelake.image.ImageError.Code;

/**
 * Bounded reads of the content of a file: every read outside it is a {@link BadHeader}, never an
 * index out of bounds. Positions are {@code long} because files declare 64-bit offsets.
 */
final class Bytes {
  private final byte[] content;
  private final boolean bigEndian;

  Bytes(byte[] content, ByteOrder order) {
    this.content = content;
    this.bigEndian = order == ByteOrder.BIG_ENDIAN;
  }

  Bytes in(ByteOrder order) {
    return new Bytes(content, order);
  }

  int length() {
    return content.length;
  }

  /** The content itself, for tight loops that check their own bounds. */
  byte[] array() {
    return content;
  }

  /** Whether {@code count} bytes from {@code at} lie within the content. */
  boolean has(long at, long count) {
    return at >= 0 && count >= 0 && count <= content.length && at <= content.length - count;
  }

  int u8(long at) throws BadHeader {
    need(at, 1);
    return content[(int) at] & 0xFF;
  }

  int u16(long at) throws BadHeader {
    need(at, 2);
    int first = content[(int) at] & 0xFF;
    int second = content[(int) at + 1] & 0xFF;
    return bigEndian ? first << 8 | second : second << 8 | first;
  }

  /** An unsigned 24-bit number. */
  int u24(long at) throws BadHeader {
    return bigEndian ? u16(at) << 8 | u8(at + 2) : u8(at + 2) << 16 | u16(at);
  }

  int i32(long at) throws BadHeader {
    return bigEndian ? u16(at) << 16 | u16(at + 2) : u16(at + 2) << 16 | u16(at);
  }

  long u32(long at) throws BadHeader {
    return i32(at) & 0xFFFFFFFFL;
  }

  long i64(long at) throws BadHeader {
    return bigEndian ? u32(at) << 32 | u32(at + 4) : u32(at + 4) << 32 | u32(at);
  }

  /** Whether these bytes, one a character, stand here; false when the content ends before. */
  boolean says(long at, String latin1) {
    if (!has(at, latin1.length())) {
      return false;
    }
    for (int i = 0; i < latin1.length(); i++) {
      if ((content[(int) at + i] & 0xFF) != latin1.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private void need(long at, int count) throws BadHeader {
    if (!has(at, count)) {
      throw new BadHeader(
          Code.TRUNCATED,
          "the header reads on at byte " + at + ", but the file has " + content.length + " bytes");
    }
  }
}
