package org.imagelake.image.encode.png;

import java.io.IOException;

/** The compressed image data of a PNG: what its IDAT chunks hold, or fdAT after the number. */
public final class PngData {
  private PngData() {}

  /** Called with the data while it lies in a buffer of the thread. */
  public interface Use {
    void accept(byte[] data, int length);
  }

  /**
   * @param level 0 (stored) to 9 (smallest)
   * @param interlaced in the seven passes of Adam7
   */
  public static void compress(PngPixels pixels, int level, boolean interlaced, Use use)
      throws IOException {
    PngEffort effort = PngEffort.of(level);
    long most = filteredBytes(pixels, interlaced);
    if (Zlib.bound(most) > Integer.MAX_VALUE - 64) {
      throw new IOException(
          "PNG of %d × %d is over 2 GB before compression"
              .formatted(pixels.width(), pixels.height()));
    }
    PngBuffers buffers = PngBuffers.ofThread();
    byte[] filtered = buffers.filtered((int) most);
    PngRows rows = new PngRows(effort.filters(), pixels.filterDistance(), filtered);
    if (interlaced) {
      Adam7.passes(pixels, (samples, rowBytes, height) -> rows.add(samples, rowBytes, height));
    } else {
      rows.add(pixels.samples(), pixels.rowBytes(), pixels.height());
    }
    byte[] compressed = buffers.compressed((int) Zlib.bound(rows.size()));
    int length = Zlib.compress(filtered, rows.size(), effort.deflateLevel(), compressed);
    use.accept(compressed, length);
    buffers.recycle();
  }

  private static long filteredBytes(PngPixels pixels, boolean interlaced) {
    if (interlaced) {
      return Adam7.filteredBytes(pixels);
    }
    return ((long) pixels.rowBytes() + 1) * pixels.height();
  }
}
