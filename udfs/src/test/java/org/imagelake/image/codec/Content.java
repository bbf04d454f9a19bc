package org.imagelake.image.codec;

import java.io.ByteArrayOutputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Writes file content field by field, so that a test knows every byte of it. */
final class Content {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteOrder order;

  private Content(ByteOrder order) {
    this.order = order;
  }

  static Content big() {
    return new Content(ByteOrder.BIG_ENDIAN);
  }

  static Content little() {
    return new Content(ByteOrder.LITTLE_ENDIAN);
  }

  static Content in(ByteOrder order) {
    return new Content(order);
  }

  /** One byte a character. */
  Content text(String latin1) {
    return raw(latin1.getBytes(StandardCharsets.ISO_8859_1));
  }

  Content raw(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  Content zeros(int count) {
    return raw(new byte[count]);
  }

  Content u8(int... values) {
    for (int value : values) {
      out.write(value);
    }
    return this;
  }

  Content u16(int... values) {
    for (int value : values) {
      number(value, 2);
    }
    return this;
  }

  Content u24(long value) {
    return number(value, 3);
  }

  Content u32(long... values) {
    for (long value : values) {
      number(value, 4);
    }
    return this;
  }

  Content u64(long value) {
    return number(value, 8);
  }

  private Content number(long value, int size) {
    for (int i = 0; i < size; i++) {
      int shift = 8 * (order == ByteOrder.BIG_ENDIAN ? size - 1 - i : i);
      out.write((int) (value >> shift));
    }
    return this;
  }

  /** A PNG chunk with its checksum. */
  Content pngChunk(String type, byte[] data) {
    byte[] covered = little().text(type).raw(data).bytes();
    CRC32 crc = new CRC32();
    crc.update(covered);
    return u32(data.length).raw(covered).u32(crc.getValue());
  }

  /** A RIFF chunk, padded to an even length. */
  Content riffChunk(String type, byte[] data) {
    return text(type).u32(data.length).raw(data).zeros(data.length & 1);
  }

  /** A JPEG segment; its length counts itself. */
  Content jpegSegment(int marker, byte[] data) {
    return u8(0xFF, marker).u16(data.length + 2).raw(data);
  }

  int length() {
    return out.size();
  }

  byte[] bytes() {
    return out.toByteArray();
  }
}
