package org.imagelake.image.encode.container;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A PNG file, chunk by chunk (PNG third edition, §5 and §11; eXIf §11.3.4.5). */
public final class PngChunkWriter {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int LENGTH_AND_TYPE = 8;
  private static final int CRC = 4;
  private static final double METRES_PER_INCH = 0.0254;
  private static final int METRE = 1;

  private byte[] file;
  private int size;

  /**
   * @param expectedBytes how much will be written, about: saves copies
   */
  public PngChunkWriter(int expectedBytes) {
    file = new byte[Math.max(64, expectedBytes)];
    append(SIGNATURE, 0, SIGNATURE.length);
  }

  /** Image header; the compression and filter methods are the only ones there are. */
  public PngChunkWriter header(
      int width, int height, int bitDepth, int colorType, boolean interlaced) {
    byte[] content = new byte[13];
    putInt(content, 0, width);
    putInt(content, 4, height);
    content[8] = (byte) bitDepth;
    content[9] = (byte) colorType;
    content[12] = (byte) (interlaced ? 1 : 0);
    return chunk("IHDR", content);
  }

  /**
   * @param profile or null
   */
  public PngChunkWriter iccProfile(byte[] profile) {
    if (profile == null) {
      return this;
    }
    byte[] start = "ICC profile\0\0".getBytes(StandardCharsets.ISO_8859_1);
    return chunk("iCCP", JpegSegments.concat(start, deflate(profile)));
  }

  /**
   * Pixels per metre, rounded; nothing unless both are known.
   *
   * @param dpiX dots per inch, or null
   * @param dpiY dots per inch, or null
   */
  public PngChunkWriter density(Double dpiX, Double dpiY) {
    if (dpiX == null || dpiY == null) {
      return this;
    }
    byte[] content = new byte[9];
    putInt(content, 0, perMetre(dpiX));
    putInt(content, 4, perMetre(dpiY));
    content[8] = METRE;
    return chunk("pHYs", content);
  }

  /**
   * @param tiff from its TIFF header on, or null
   */
  public PngChunkWriter exif(byte[] tiff) {
    return tiff == null ? this : chunk("eXIf", tiff);
  }

  /**
   * @param packet UTF-8 XML, or null; written uncompressed, as XMP part 3 §1.1.5 asks for
   */
  public PngChunkWriter xmp(byte[] packet) {
    if (packet == null) {
      return this;
    }
    byte[] start = "XML:com.adobe.xmp\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    return chunk("iTXt", JpegSegments.concat(start, packet));
  }

  public PngChunkWriter chunk(String type, byte[] content) {
    return chunk(type, content, content.length);
  }

  /**
   * @param length of the content, which may be less than its array's
   */
  public PngChunkWriter chunk(String type, byte[] content, int length) {
    byte[] head = new byte[LENGTH_AND_TYPE];
    putInt(head, 0, length);
    System.arraycopy(type.getBytes(StandardCharsets.US_ASCII), 0, head, 4, 4);
    CRC32 crc = new CRC32();
    crc.update(head, 4, 4);
    crc.update(content, 0, length);
    byte[] check = new byte[CRC];
    putInt(check, 0, (int) crc.getValue());
    append(head, 0, head.length);
    append(content, 0, length);
    append(check, 0, CRC);
    return this;
  }

  /** The whole file, after its last chunk. */
  public byte[] end() {
    chunk("IEND", new byte[0]);
    return size == file.length ? file : Arrays.copyOf(file, size);
  }

  private void append(byte[] bytes, int from, int length) {
    int needed = Math.addExact(size, length);
    if (needed > file.length) {
      file = Arrays.copyOf(file, Math.max(needed, file.length + (file.length >> 1)));
    }
    System.arraycopy(bytes, from, file, size, length);
    size = needed;
  }

  private static int perMetre(double dpi) {
    return (int) Math.max(1, Math.min(Integer.MAX_VALUE, Math.round(dpi / METRES_PER_INCH)));
  }

  private static byte[] deflate(byte[] content) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    deflater.setInput(content);
    deflater.finish();
    byte[] out = new byte[content.length + content.length / 1000 + 64];
    int length = 0;
    while (!deflater.finished()) {
      length += deflater.deflate(out, length, out.length - length);
    }
    deflater.end();
    return Arrays.copyOf(out, length);
  }

  private static void putInt(byte[] into, int at, int number) {
    into[at] = (byte) (number >> 24);
    into[at + 1] = (byte) (number >> 16);
    into[at + 2] = (byte) (number >> 8);
    into[at + 3] = (byte) number;
  }
}
