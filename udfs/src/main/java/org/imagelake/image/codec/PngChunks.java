package org.imagelake.image.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;

/** Walks the chunks of a PNG: length, type, data, CRC (W3C PNG third edition, 5.3). */
final class PngChunks {
  private static final int SIGNATURE = 8;
  private static final int OVERHEAD = 12;

  private final byte[] content;
  private long at = -1;

  PngChunks(byte[] content) {
    this.content = content;
  }

  /** Moves to the next chunk; false at the end of the content or of its last whole chunk head. */
  boolean next() {
    at = at < 0 ? SIGNATURE : at + OVERHEAD + declaredLength();
    return hasHead();
  }

  /** Whether there is a chunk here: false when the walk has come to the end of the content. */
  boolean hasHead() {
    return at + 8 <= content.length;
  }

  boolean is(String type) {
    int from = (int) at + 4;
    return Arrays.equals(content, from, from + 4, type.getBytes(ISO_8859_1), 0, 4);
  }

  int dataOffset() {
    return (int) at + 8;
  }

  /** Length of the data that is there; the declared length may be longer. */
  int dataLength() {
    return (int) Math.min(declaredLength(), content.length - dataOffset());
  }

  boolean isWhole() {
    return at + OVERHEAD + declaredLength() <= content.length;
  }

  private long declaredLength() {
    int from = (int) at;
    return (content[from] & 0xFFL) << 24
        | (content[from + 1] & 0xFF) << 16
        | (content[from + 2] & 0xFF) << 8
        | content[from + 3] & 0xFF;
  }
}
