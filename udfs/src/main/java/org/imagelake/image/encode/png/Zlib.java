package org.imagelake.image.encode.png;

import java.util.zip.Adler32;
import java.util.zip.Deflater;

/** Compresses a whole buffer to a zlib stream (RFC 1950). */
public final class Zlib {
  /** Above it the JDK's zlib compresses. */
  private static final int FAST_LEVEL = 1;

  /** Deflate with a window of 32 KB, the fastest algorithm; a multiple of 31. */
  private static final int HEADER = 0x7801;

  private static final int HEADER_BYTES = 2;
  private static final int CHECK_BYTES = 4;

  private Zlib() {}

  /** Room for whatever comes out: literals of at most 9.1 bits, and the codes of a block. */
  public static long bound(long length) {
    return length + length / 4 + 4096;
  }

  /**
   * @param level 0 (stored), 1 (fast), or 2 to 9 as zlib has them
   * @param out at least {@link #bound} of length bytes
   * @return how many bytes of out are the stream
   */
  public static int compress(byte[] from, int length, int level, byte[] out) {
    if (level == FAST_LEVEL) {
      out[0] = (byte) (HEADER >> 8);
      out[1] = (byte) HEADER;
      int at = PngBuffers.ofThread().fastDeflate().compress(from, length, out, HEADER_BYTES);
      Adler32 check = new Adler32();
      check.update(from, 0, length);
      for (int i = 0; i < CHECK_BYTES; i++) {
        out[at + i] = (byte) (check.getValue() >> (24 - 8 * i));
      }
      return at + CHECK_BYTES;
    }
    Deflater deflater = new Deflater(level);
    try {
      deflater.setInput(from, 0, length);
      deflater.finish();
      int size = 0;
      while (!deflater.finished()) {
        int written = deflater.deflate(out, size, out.length - size);
        if (written == 0) {
          throw new IllegalStateException("%d bytes became over %d".formatted(length, size));
        }
        size += written;
      }
      return size;
    } finally {
      deflater.end();
    }
  }
}
