package org.imagelake.jobs.demo.encode;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** PNG by ImageIO, and chunks put into it (PNG third edition §5.3, §11.3). */
public final class PngWriter {
  /** Signature and IHDR with its length, type and checksum. */
  private static final int AFTER_HEADER = 8 + 25;

  private PngWriter() {}

  /** Any image type that the JDK's writer takes: RGB, RGBA, gray, palette, 16 bits. */
  public static byte[] encode(BufferedImage image) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (!ImageIO.write(image, "png", bytes)) {
      throw new IOException("No PNG writer takes " + image);
    }
    return bytes.toByteArray();
  }

  /** The same picture with an eXIf chunk. */
  public static byte[] withExif(byte[] png, byte[] tiff) {
    return insert(png, "eXIf", tiff);
  }

  static byte[] insert(byte[] png, String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 checksum = new CRC32();
    checksum.update(name);
    checksum.update(data);
    return ByteBuffer.allocate(png.length + data.length + 12)
        .put(png, 0, AFTER_HEADER)
        .putInt(data.length)
        .put(name)
        .put(data)
        .putInt((int) checksum.getValue())
        .put(png, AFTER_HEADER, png.length - AFTER_HEADER)
        .array();
  }
}
