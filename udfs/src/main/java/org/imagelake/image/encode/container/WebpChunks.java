package org.imagelake.image.encode.container;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** The chunks of a WebP file (RFC 9649 §2.3–2.7). */
public final class WebpChunks {
  private static final int HAS_ICC = 0x20;
  static final int HAS_ALPHA = 0x10;
  private static final int HAS_EXIF = 0x08;
  private static final int HAS_XMP = 0x04;
  static final int IS_ANIMATION = 0x02;

  private static final int RIFF_HEADER = 12;
  private static final int CHUNK_HEADER = 8;
  private static final int VP8X_LENGTH = 10;

  /** Of VP8L's header after its signature byte: 14 bits of width, 14 of height, alpha. */
  private static final int VP8L_ALPHA_BYTE = CHUNK_HEADER + 4;

  private static final int VP8L_ALPHA_BIT = 0x10;

  private record Chunk(String id, byte[] content) {
    int size() {
      return CHUNK_HEADER + content.length + (content.length & 1);
    }
  }

  private final byte[] file;

  private WebpChunks(byte[] file) {
    this.file = file;
  }

  /**
   * @param file a whole file as libwebp gives it
   */
  public static WebpChunks of(byte[] file) throws IOException {
    if (file.length < RIFF_HEADER + CHUNK_HEADER + 5 || !is(file, 0, "RIFF")) {
      throw new IOException("expected a RIFF file from the WebP codec");
    }
    return new WebpChunks(file);
  }

  /**
   * The file with these blocks, or itself when all are null.
   *
   * @param width of the canvas, 1 to 2^24 pixels
   */
  public byte[] withMetadata(int width, int height, byte[] iccProfile, byte[] exif, byte[] xmp) {
    if (iccProfile == null && exif == null && xmp == null) {
      return file;
    }
    List<Chunk> before = new ArrayList<>();
    List<Chunk> after = new ArrayList<>();
    int flags = (hasAlpha() ? HAS_ALPHA : 0) | (isAnimation() ? IS_ANIMATION : 0);
    flags |= add(before, "ICCP", iccProfile, HAS_ICC);
    flags |= add(after, "EXIF", exif, HAS_EXIF);
    flags |= add(after, "XMP ", xmp, HAS_XMP);
    before.add(0, new Chunk("VP8X", extended(flags, width, height)));

    int start = imageStart();
    int size = RIFF_HEADER + file.length - start;
    for (Chunk chunk : before) {
      size = Math.addExact(size, chunk.size());
    }
    for (Chunk chunk : after) {
      size = Math.addExact(size, chunk.size());
    }
    ByteBuffer out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    out.put(JpegSegments.ascii("RIFF")).putInt(size - 8).put(JpegSegments.ascii("WEBP"));
    before.forEach(chunk -> put(out, chunk));
    out.put(file, start, file.length - start);
    after.forEach(chunk -> put(out, chunk));
    return out.array();
  }

  /** Where the chunks of the image begin, after an extended header. */
  private int imageStart() {
    return is(file, RIFF_HEADER, "VP8X") ? RIFF_HEADER + CHUNK_HEADER + VP8X_LENGTH : RIFF_HEADER;
  }

  /** Bytes of the chunks of the image alone. */
  int imageLength() {
    return file.length - imageStart();
  }

  void putImage(ByteBuffer out) {
    out.put(file, imageStart(), imageLength());
  }

  private boolean isAnimation() {
    return is(file, RIFF_HEADER, "VP8X") && (file[RIFF_HEADER + CHUNK_HEADER] & IS_ANIMATION) != 0;
  }

  boolean hasAlpha() {
    if (is(file, RIFF_HEADER, "VP8X")) {
      return (file[RIFF_HEADER + CHUNK_HEADER] & HAS_ALPHA) != 0;
    }
    return is(file, RIFF_HEADER, "VP8L")
        && (file[RIFF_HEADER + VP8L_ALPHA_BYTE] & VP8L_ALPHA_BIT) != 0;
  }

  private static int add(List<Chunk> chunks, String id, byte[] content, int flag) {
    if (content == null) {
      return 0;
    }
    chunks.add(new Chunk(id, content));
    return flag;
  }

  static byte[] extended(int flags, int width, int height) {
    ByteBuffer content = ByteBuffer.allocate(VP8X_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
    content.putInt(flags);
    putThreeBytes(content, width - 1);
    putThreeBytes(content, height - 1);
    return content.array();
  }

  static void putThreeBytes(ByteBuffer out, int number) {
    out.put((byte) number).put((byte) (number >> 8)).put((byte) (number >> 16));
  }

  private static void put(ByteBuffer out, Chunk chunk) {
    out.put(JpegSegments.ascii(chunk.id())).putInt(chunk.content().length).put(chunk.content());
    if ((chunk.content().length & 1) != 0) {
      out.put((byte) 0);
    }
  }

  private static boolean is(byte[] file, int at, String id) {
    for (int i = 0; i < id.length(); i++) {
      if (file[at + i] != id.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
