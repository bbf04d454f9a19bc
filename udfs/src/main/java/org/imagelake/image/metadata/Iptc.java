package org.imagelake.image.metadata;

import com.drew.metadata.iptc.IptcDirectory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imagelake.image.metadata.container.Blocks;
import org.imagelake.image.metadata.container.Bytes;
import org.imagelake.image.metadata.container.TextBytes;

/**
 * The IPTC IIM records of a file (IIM 4.2 §1.5), by the library's tags: record × 256 + dataset. The
 * library's own reader takes time with the square of their number, and looks an unknown encoding up
 * among all encodings of the platform for each (1 ms).
 *
 * <p>The encoding need not be known: text is UTF-8 where it can be, as record 1:90 declares if it
 * is there at all, and otherwise Windows-1252.
 */
final class Iptc {
  private static final int MARKER = 0x1C;
  private static final int HEADER = 5;

  /** A length from here on is the number of bytes of the length that follows. */
  private static final int EXTENDED = 0x8000;

  private static final int MAX_RECORDS = 10_000;

  private final Map<Integer, List<byte[]>> records = new LinkedHashMap<>();
  private int count;

  private Iptc() {}

  static Iptc read(Blocks blocks) {
    Iptc iptc = new Iptc();
    for (byte[] block : blocks.iptc()) {
      iptc.read(block);
    }
    return iptc;
  }

  private void read(byte[] block) {
    int at = 0;
    while (at + HEADER <= block.length && block[at] == MARKER && count++ < MAX_RECORDS) {
      int tag = Bytes.uint16(block, at + 1);
      long length = Bytes.uint16(block, at + 3);
      int start = at + HEADER;
      if (length >= EXTENDED) {
        int lengthBytes = (int) length - EXTENDED;
        if (lengthBytes != 4 || start + 4 > block.length) {
          return;
        }
        length = Bytes.uint32(block, start);
        start += 4;
      }
      int end = (int) Math.min(block.length, start + length);
      records
          .computeIfAbsent(tag, key -> new ArrayList<>(1))
          .add(Arrays.copyOfRange(block, start, end));
      at = end;
    }
  }

  /** The tags that are there, for raw tags. */
  Iterable<Integer> tags() {
    return records.keySet();
  }

  /** The texts of a repeatable tag, in order. */
  List<String> all(int tag) {
    List<String> texts = new ArrayList<>(0);
    for (byte[] value : records.getOrDefault(tag, List.of())) {
      String text = TagText.clean(TextBytes.decode(value));
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  String text(int tag) {
    List<String> all = all(tag);
    return all.isEmpty() ? null : all.get(0);
  }

  /** Date and time of creation; null without the time. */
  Moment created() {
    String date = text(IptcDirectory.TAG_DATE_CREATED);
    String time = text(IptcDirectory.TAG_TIME_CREATED);
    if (date == null || time == null || date.length() != 8 || time.length() < 6) {
      return null;
    }
    // CCYYMMDD and HHMMSS±HHMM, apart to be read like every other time
    String text =
        String.join("-", date.substring(0, 4), date.substring(4, 6), date.substring(6))
            + "T"
            + String.join(":", time.substring(0, 2), time.substring(2, 4), time.substring(4));
    return Moment.parse(text);
  }
}
