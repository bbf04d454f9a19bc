package org.imagelake.image.encode.png;

import java.util.zip.Deflater;

/** Compresses a whole buffer to a zlib stream (RFC 1950), by Intel's igzip where it loads. */
public final class Zlib {
  private Zlib() {}

  /** Room for whatever comes out: stored blocks of 64 KB at worst. */
  public static long bound(long length) {
    return length + (length >> 12) + 1024;
  }

  /**
   * @param out at least {@link #bound} of length bytes
   * @return how many bytes of out are the stream
   */
  public static int compress(byte[] from, int length, int level, byte[] out) {
    if (Igzip.has(level)) {
      return Igzip.compress(from, length, level, out);
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
