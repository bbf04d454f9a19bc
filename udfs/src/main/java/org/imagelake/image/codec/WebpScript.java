package org.imagelake.image.codec;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.imagelake.image.codec.AnimationPart.Disposal;
import org.imagelake.image.codec.AnimationPart.Range;

/** The frames of a WebP (RFC 9649, 2.7.1.1), each to be decoded as a file of its own. */
final class WebpScript {
  private static final int FIRST_CHUNK = 12;
  private static final int CHUNK_HEADER = 8;
  private static final int FRAME_HEADER = 16;
  private static final int EXTENDED = 10;
  private static final byte ALPHA_FLAG = 0x10;

  private WebpScript() {}

  /** Without parts when the image stands still; with one when the first is all that is wanted. */
  static AnimationScript read(byte[] content, PictureRequest request) throws BadHeader {
    Bytes bytes = new Bytes(content, ByteOrder.LITTLE_ENDIAN);
    List<AnimationPart> parts = new ArrayList<>();
    int loops = 1;
    long length;
    for (long at = FIRST_CHUNK; bytes.has(at, CHUNK_HEADER); at += CHUNK_HEADER + length) {
      length = bytes.u32(at + 4);
      long data = at + CHUNK_HEADER;
      if (bytes.says(at, "ANIM")) {
        loops = bytes.u16(data + 4);
      } else if (bytes.says(at, "ANMF")) {
        AnimationScript.requireRoom(parts.size(), request.limits());
        parts.add(part(bytes, data, length));
        if (!request.allFrames()) {
          break;
        }
      }
      length += length & 1;
    }
    return new AnimationScript(loops, parts);
  }

  private static AnimationPart part(Bytes bytes, long data, long length) throws BadHeader {
    if (length < FRAME_HEADER || !bytes.has(data, length)) {
      throw BadHeader.damaged("expected a whole frame, found " + length + " bytes announced");
    }
    int flags = bytes.u8(data + 15);
    return new AnimationPart(
        2 * bytes.u24(data),
        2 * bytes.u24(data + 3),
        bytes.u24(data + 6) + 1,
        bytes.u24(data + 9) + 1,
        bytes.u24(data + 12),
        (flags & 1) == 0 ? Disposal.NONE : Disposal.BACKGROUND,
        (flags & 2) == 0,
        List.of(new Range((int) data + FRAME_HEADER, (int) length - FRAME_HEADER)));
  }

  /** A file of the frame alone: its own chunks behind the head that alpha asks for. */
  static byte[] still(byte[] content, AnimationPart part) {
    Range chunks = part.data().get(0);
    boolean extended = new Bytes(content, ByteOrder.LITTLE_ENDIAN).says(chunks.from(), "ALPH");
    int head = FIRST_CHUNK + (extended ? CHUNK_HEADER + EXTENDED : 0);
    ByteBuffer out = ByteBuffer.allocate(head + chunks.length()).order(ByteOrder.LITTLE_ENDIAN);
    out.put(ascii("RIFF")).putInt(head + chunks.length() - CHUNK_HEADER).put(ascii("WEBP"));
    if (extended) {
      out.put(ascii("VP8X")).putInt(EXTENDED).put(ALPHA_FLAG).put(new byte[3]);
      u24(out, part.width() - 1);
      u24(out, part.height() - 1);
    }
    return out.put(content, chunks.from(), chunks.length()).array();
  }

  private static void u24(ByteBuffer out, int value) {
    out.putShort((short) value).put((byte) (value >> 16));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
