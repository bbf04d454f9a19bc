package org.imagelake.image.codec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;

/** A PNG or APNG written chunk by chunk, unfiltered. */
final class PngContent {
  private final Content out = Content.big().raw(new byte[] {(byte) 0x89}).text("PNG\r\n\u001a\n");
  private final int height;
  private int sequence;

  private PngContent(int height) {
    this.height = height;
  }

  static PngContent of(int width, int height, int depth, int colorType) {
    byte[] header = Content.big().u32(width, height).u8(depth, colorType, 0, 0, 0).bytes();
    return new PngContent(height).chunk("IHDR", header);
  }

  PngContent chunk(String type, byte[] data) {
    out.pngChunk(type, data);
    return this;
  }

  PngContent image(byte[] samples) {
    return chunk("IDAT", deflated(samples, height));
  }

  PngContent animation(int frames, int plays) {
    return chunk("acTL", Content.big().u32(frames, plays).bytes());
  }

  /** Announces a frame. */
  PngContent control(
      int width, int height, int left, int top, int delayMillis, int dispose, int blend) {
    byte[] data =
        Content.big()
            .u32(sequence++, width, height, left, top)
            .u16(delayMillis, 1000)
            .u8(dispose, blend)
            .bytes();
    return chunk("fcTL", data);
  }

  PngContent frame(int height, byte[] samples) {
    byte[] data = Content.big().u32(sequence++).raw(deflated(samples, height)).bytes();
    return chunk("fdAT", data);
  }

  byte[] bytes() {
    return out.pngChunk("IEND", new byte[0]).bytes();
  }

  private static byte[] deflated(byte[] samples, int height) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
      int stride = samples.length / height;
      for (int y = 0; y < height; y++) {
        deflater.write(0);
        deflater.write(samples, y * stride, stride);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
