package org.imagelake.image.metadata;

import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.StringValue;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.iptc.IptcReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.imagelake.image.metadata.container.Blocks;
import org.imagelake.image.metadata.container.TextBytes;

/** The IPTC IIM records of a file (IIM 4.2). */
final class Iptc {
  /** The library's time grows with the square of the number of records in a block. */
  private static final int MAX_BYTES = 128 << 10;

  private final Metadata metadata = new Metadata();

  private Iptc() {}

  static Iptc read(Blocks blocks) {
    Iptc iptc = new Iptc();
    for (byte[] block : blocks.iptc()) {
      byte[] bounded = block.length > MAX_BYTES ? Arrays.copyOf(block, MAX_BYTES) : block;
      Damage.tolerate(
          () ->
              new IptcReader()
                  .extract(new SequentialByteArrayReader(bounded), iptc.metadata, bounded.length));
    }
    return iptc;
  }

  /** All that was read, for raw tags. */
  Metadata metadata() {
    return metadata;
  }

  /** The texts of a repeatable tag, in order. */
  List<String> all(int tag) {
    List<String> texts = new ArrayList<>();
    for (Directory directory : metadata.getDirectories()) {
      StringValue[] values = directory.getStringValueArray(tag);
      if (values != null && texts.isEmpty()) {
        for (StringValue value : values) {
          String text = TagText.clean(decode(value));
          if (text != null) {
            texts.add(text);
          }
        }
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

  /**
   * The declared encoding (record 1:90) where it fits. The library guesses one when none is
   * declared; bytes that are no UTF-8 are then Windows-1252.
   */
  private static String decode(StringValue value) {
    Charset declared = value.getCharset();
    if (declared == null
        || declared.equals(StandardCharsets.UTF_8)
        || declared.equals(StandardCharsets.ISO_8859_1)
        || declared.equals(Charset.defaultCharset())) {
      return TextBytes.decode(value.getBytes());
    }
    return value.toString();
  }
}
