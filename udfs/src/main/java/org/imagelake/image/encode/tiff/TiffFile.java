package org.imagelake.image.encode.tiff;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** A TIFF of one page or more: header, then for each page its strips and its directory. */
public final class TiffFile {
  private static final int HEADER = 8;
  private static final int MAGIC = 42;

  /** What one array holds; the format itself ends at 4 GB. */
  private static final int MAX_LENGTH = Integer.MAX_VALUE - 8;

  private TiffFile() {}

  /**
   * @param order that all pages were made for
   * @throws IOException when the file would be longer than 2 GB
   */
  public static byte[] of(List<TiffPage> pages, ByteOrder order) throws IOException {
    long length = HEADER;
    for (TiffPage page : pages) {
      page.ifd()
          .longs(Tag.STRIP_BYTE_COUNTS, page.strips().stream().mapToInt(Slice::length).toArray());
      page.ifd().longs(Tag.STRIP_OFFSETS, new int[page.strips().size()]);
      length += stripsLength(page) + page.ifd().size();
    }
    if (length > MAX_LENGTH) {
      throw new IOException(
          "the TIFF would have %,d bytes; at most %,d are written".formatted(length, MAX_LENGTH));
    }
    ByteBuffer out = ByteBuffer.allocate((int) length).order(order);
    byte mark = (byte) (order == ByteOrder.BIG_ENDIAN ? 'M' : 'I');
    out.put(mark).put(mark).putShort((short) MAGIC);
    out.putInt(HEADER + (int) stripsLength(pages.get(0)));
    for (int i = 0; i < pages.size(); i++) {
      TiffPage page = pages.get(i);
      writeStrips(page, out);
      int behind = out.position() + (int) page.ifd().size();
      boolean last = i == pages.size() - 1;
      page.ifd().write(out, last ? 0 : behind + (int) stripsLength(pages.get(i + 1)));
    }
    return out.array();
  }

  /** Each strip begins at an even offset, as directories have to. */
  private static long stripsLength(TiffPage page) {
    return page.strips().stream().mapToLong(strip -> strip.length() + (strip.length() & 1)).sum();
  }

  private static void writeStrips(TiffPage page, ByteBuffer out) {
    int[] offsets = new int[page.strips().size()];
    for (int i = 0; i < offsets.length; i++) {
      Slice strip = page.strips().get(i);
      offsets[i] = out.position();
      out.put(strip.array(), strip.from(), strip.length());
      out.position(out.position() + (strip.length() & 1));
    }
    page.ifd().longs(Tag.STRIP_OFFSETS, offsets);
  }
}
