package org.imagelake.image.codec;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Walks ISO base media boxes (ISO/IEC 14496-12 §4.2; JPEG 2000 has the same): length, type, and a
 * body that may be boxes again.
 */
public final class Boxes {
  /** Honest files have tens. */
  private static final int MAX_BOXES = 4_096;

  private static final int HEADER = 8;

  /** Is shown one box. */
  public interface Visitor {
    void box(String type, int start, int end);
  }

  private Boxes() {}

  /** Shows each box between the offsets, with the bounds of its body; a cut one to the end. */
  public static void walk(byte[] content, int from, int to, Visitor visitor) {
    ByteBuffer bytes = ByteBuffer.wrap(content);
    int at = from;
    for (int i = 0; i < MAX_BOXES && at >= from && at + HEADER <= to; i++) {
      long length = Integer.toUnsignedLong(bytes.getInt(at));
      int body = at + HEADER;
      if (length == 1) {
        if (at + 16 > to) {
          return;
        }
        length = bytes.getLong(at + 8);
        body = at + 16;
      } else if (length == 0) {
        length = to - at; // reaches to the end
      }
      if (length < body - at) {
        return;
      }
      int end = (int) Math.min(to, length > to ? to : at + length);
      String type = new String(content, at + 4, 4, StandardCharsets.ISO_8859_1);
      visitor.box(type, body, end);
      at = end;
    }
  }
}
