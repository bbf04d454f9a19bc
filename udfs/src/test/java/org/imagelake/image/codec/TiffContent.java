package org.imagelake.image.codec;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A TIFF without pixels: directories of tags, classic or big, in either byte order. */
final class TiffContent {
  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int RATIONAL = 5;

  /** One tag with its values as they stand in the file. */
  private record Entry(int tag, int type, int count, byte[] values) {}

  private final ByteOrder order;
  private final boolean big;
  private final List<Entry> entries = new ArrayList<>();

  TiffContent(ByteOrder order, boolean big) {
    this.order = order;
    this.big = big;
  }

  static TiffContent classic() {
    return new TiffContent(ByteOrder.LITTLE_ENDIAN, false);
  }

  TiffContent shorts(int tag, int... values) {
    return add(tag, SHORT, values.length, Content.in(order).u16(values));
  }

  TiffContent number(int tag, long value) {
    return add(tag, LONG, 1, Content.in(order).u32(value));
  }

  TiffContent rational(int tag, long dividend, long divisor) {
    return add(tag, RATIONAL, 1, Content.in(order).u32(dividend, divisor));
  }

  private TiffContent add(int tag, int type, int count, Content values) {
    entries.add(new Entry(tag, type, count, values.bytes()));
    return this;
  }

  /** A file of this many directories, all alike. */
  byte[] pages(int pages) {
    return file(pages, 0);
  }

  /** A file whose last directory points back to the first. */
  byte[] cyclic(int pages) {
    return file(pages, headerLength());
  }

  private byte[] file(int pages, long lastLink) {
    entries.sort(Comparator.comparingInt(Entry::tag));
    Content out = Content.in(order).text(order == ByteOrder.BIG_ENDIAN ? "MM" : "II");
    out.u16(big ? 43 : 42);
    if (big) {
      out.u16(8, 0);
    }
    offset(out, headerLength());
    for (int page = 0; page < pages; page++) {
      byte[] directory = directory(out.length(), page == pages - 1, lastLink);
      out.raw(directory);
    }
    return out.bytes();
  }

  private int headerLength() {
    return big ? 16 : 8;
  }

  private byte[] directory(int at, boolean last, long lastLink) {
    Content out = Content.in(order);
    Content behind = Content.in(order);
    int room = big ? 8 : 4;
    int length = (big ? 8 : 2) + entries.size() * (big ? 20 : 12) + room;
    if (big) {
      out.u64(entries.size());
    } else {
      out.u16(entries.size());
    }
    for (Entry entry : entries) {
      out.u16(entry.tag(), entry.type());
      offset(out, entry.count());
      if (entry.values().length <= room) {
        out.raw(entry.values()).zeros(room - entry.values().length);
      } else {
        offset(out, at + length + behind.length());
        behind.raw(entry.values());
      }
    }
    offset(out, last ? lastLink : at + length + behind.length());
    return out.raw(behind.bytes()).bytes();
  }

  private void offset(Content out, long value) {
    if (big) {
      out.u64(value);
    } else {
      out.u32(value);
    }
  }
}
