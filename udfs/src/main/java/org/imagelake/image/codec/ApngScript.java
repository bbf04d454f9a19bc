package org.imagelake.image.codec;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.imagelake.image.ImageError.Code;
import org.imagelake.image.Limits;
import org.imagelake.image.codec.AnimationPart.Disposal;
import org.imagelake.image.codec.AnimationPart.Range;

/**
 * The frames of an APNG (W3C PNG third edition, 4.8 and 11.3.6), each to be decoded as a PNG of its
 * own. A default image without a frame control before it is no part of the animation.
 */
final class ApngScript {
  private static final int SEQUENCE_NUMBER = 4;
  private static final int SIGNATURE = 8;

  private final Bytes bytes;
  private final List<AnimationPart> parts = new ArrayList<>();
  private int plays;
  private long declared;

  private ApngScript(Bytes bytes) {
    this.bytes = bytes;
  }

  static boolean isIn(byte[] content) {
    PngChunks chunks = new PngChunks(content);
    while (chunks.next() && !chunks.is("IDAT")) {
      if (chunks.is("acTL")) {
        return true;
      }
    }
    return false;
  }

  static AnimationScript read(byte[] content, Limits limits) throws BadHeader {
    ApngScript script = new ApngScript(new Bytes(content, ByteOrder.BIG_ENDIAN));
    script.readChunks(new PngChunks(content), limits);
    return new AnimationScript(script.plays, script.parts);
  }

  private void readChunks(PngChunks chunks, Limits limits) throws BadHeader {
    while (chunks.next() && !chunks.is("IEND")) {
      boolean pixels = chunks.is("fdAT");
      if (!chunks.isWhole() && (pixels || chunks.is("fcTL"))) {
        throw endsEarly();
      }
      int data = chunks.dataOffset();
      if (chunks.is("acTL")) {
        declared = bytes.u32(data);
        plays = (int) Math.min(Integer.MAX_VALUE, bytes.u32(data + 4));
      } else if (chunks.is("fcTL")) {
        AnimationScript.requireRoom(parts.size(), limits);
        parts.add(part(data));
      } else if (!parts.isEmpty() && (pixels || chunks.is("IDAT"))) {
        int skipped = pixels ? SEQUENCE_NUMBER : 0;
        int length = Math.max(0, chunks.dataLength() - skipped);
        parts.get(parts.size() - 1).data().add(new Range(data + skipped, length));
      }
    }
    if (!chunks.hasHead() && parts.size() < declared) {
      throw endsEarly();
    }
  }

  private BadHeader endsEarly() {
    return new BadHeader(
        Code.TRUNCATED, "expected " + declared + " frames, found an end in " + parts.size());
  }

  private AnimationPart part(int data) throws BadHeader {
    int denominator = bytes.u16(data + 22);
    double seconds = (double) bytes.u16(data + 20) / (denominator == 0 ? 100 : denominator);
    return new AnimationPart(
        bytes.i32(data + 12),
        bytes.i32(data + 16),
        bytes.i32(data + 4),
        bytes.i32(data + 8),
        (int) Math.round(1000 * seconds),
        switch (bytes.u8(data + 24)) {
          case 1 -> Disposal.BACKGROUND;
          case 2 -> Disposal.PREVIOUS;
          default -> Disposal.NONE;
        },
        bytes.u8(data + 25) == 1,
        new ArrayList<>());
  }

  /**
   * What every frame has before its pixels: found once, as the chunks before them may be many.
   *
   * @param palette null without one; the first counts, as the specification has one at most
   * @param transparency null without one
   */
  record Head(Range header, Range palette, Range transparency) {}

  static Head head(byte[] content) {
    Range header = null;
    Range palette = null;
    Range transparency = null;
    PngChunks chunks = new PngChunks(content);
    while (chunks.next() && !chunks.is("IDAT")) {
      Range data = new Range(chunks.dataOffset(), chunks.dataLength());
      if (chunks.is("IHDR") && header == null) {
        header = data;
      } else if (chunks.is("PLTE") && palette == null) {
        palette = data;
      } else if (chunks.is("tRNS") && transparency == null) {
        transparency = data;
      }
    }
    return new Head(header, palette, transparency);
  }

  /** A PNG of the frame alone. */
  static byte[] still(byte[] content, Head head, AnimationPart part) {
    return still(content, head, part.width(), part.height(), part.data());
  }

  /** A PNG of the default image alone. */
  static byte[] defaultImage(byte[] content, ImageHeader header) {
    List<Range> data = new ArrayList<>();
    PngChunks chunks = new PngChunks(content);
    while (chunks.next() && !chunks.is("IEND")) {
      if (chunks.is("IDAT")) {
        data.add(new Range(chunks.dataOffset(), chunks.dataLength()));
      }
    }
    return still(content, head(content), header.width(), header.height(), data);
  }

  private static byte[] still(byte[] content, Head head, int width, int height, List<Range> data) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(content, 0, SIGNATURE);
    if (head.header() != null) {
      byte[] header = new byte[head.header().length()];
      System.arraycopy(content, head.header().from(), header, 0, header.length);
      ByteBuffer.wrap(header).putInt(width).putInt(height);
      put(out, "IHDR", header, 0, header.length);
    }
    if (head.palette() != null) {
      put(out, "PLTE", content, head.palette().from(), head.palette().length());
    }
    if (head.transparency() != null) {
      put(out, "tRNS", content, head.transparency().from(), head.transparency().length());
    }
    for (Range range : data) {
      put(out, "IDAT", content, range.from(), range.length());
    }
    put(out, "IEND", content, 0, 0);
    return out.toByteArray();
  }

  private static void put(
      ByteArrayOutputStream out, String type, byte[] data, int from, int length) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(data, from, length);
    out.writeBytes(ByteBuffer.allocate(4).putInt(length).array());
    out.writeBytes(name);
    out.write(data, from, length);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }
}
