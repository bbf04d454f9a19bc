package org.imagelake.image.codec;

import java.util.List;

/** An uncompressed big-endian TIFF of several pages, each in one strip behind its directory. */
final class TiffPageContent {
  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int UNDEFINED = 7;

  private TiffPageContent() {}

  /**
   * One page.
   *
   * @param profile or null
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Page(
      int width,
      int height,
      int channels,
      int depth,
      int subfileType,
      byte[] samples,
      byte[] profile) {
    Page with(byte[] newProfile) {
      return new Page(width, height, channels, depth, subfileType, samples, newProfile);
    }
  }

  static byte[] of(List<Page> pages) {
    Content out = Content.big().text("MM").u16(42).u32(8);
    for (int i = 0; i < pages.size(); i++) {
      put(out, pages.get(i), i == pages.size() - 1);
    }
    return out.bytes();
  }

  private static void put(Content out, Page page, boolean last) {
    int entries = page.profile() == null ? 10 : 11;
    long bits = out.length() + 2 + 12 * entries + 4;
    long profile = bits + 2 * page.channels();
    int profileLength = page.profile() == null ? 0 : page.profile().length;
    long strip = profile + profileLength;
    boolean oneDepth = page.channels() == 1;
    out.u16(entries);
    entry(out, 254, LONG, 1, page.subfileType());
    entry(out, 256, LONG, 1, page.width());
    entry(out, 257, LONG, 1, page.height());
    entry(out, 258, SHORT, page.channels(), oneDepth ? (long) page.depth() << 16 : bits);
    entry(out, 259, SHORT, 1, 1L << 16);
    entry(out, 262, SHORT, 1, (oneDepth ? 1L : 2L) << 16);
    entry(out, 273, LONG, 1, strip);
    entry(out, 277, SHORT, 1, (long) page.channels() << 16);
    entry(out, 278, LONG, 1, page.height());
    entry(out, 279, LONG, 1, page.samples().length);
    if (page.profile() != null) {
      entry(out, 34675, UNDEFINED, profileLength, profile);
    }
    long end = strip + page.samples().length;
    out.u32(last ? 0 : end + (end & 1));
    for (int c = 0; c < page.channels(); c++) {
      out.u16(page.depth());
    }
    out.raw(page.profile() == null ? new byte[0] : page.profile());
    out.raw(page.samples()).zeros((int) (end & 1));
  }

  private static void entry(Content out, int tag, int type, int count, long value) {
    out.u16(tag, type).u32(count, value);
  }
}
