package org.imagelake.image.metadata;

import java.nio.charset.StandardCharsets;
import org.imagelake.image.metadata.container.Bytes;
import org.imagelake.image.metadata.container.TextBytes;

/**
 * The profile description of an ICC profile (ICC.1:2022 §9.2.41; version 2: ICC.1:2001-04 §6.5.17).
 */
final class IccDescription {
  private static final int TAG_COUNT = 128;
  private static final int ENTRY = 12;

  /** Profiles have about 20 tags. */
  private static final int MAX_TAGS = 200;

  private static final int MULTI_LANGUAGE_HEADER = 16;

  private IccDescription() {}

  /** The description, in English where there are several languages; null when it cannot be read. */
  static String of(byte[] profile) {
    if (profile == null || profile.length < TAG_COUNT + 4) {
      return null;
    }
    long tags = Math.min(MAX_TAGS, Bytes.uint32(profile, TAG_COUNT));
    for (int i = 0; i < tags; i++) {
      int entry = TAG_COUNT + 4 + i * ENTRY;
      if (entry + ENTRY > profile.length) {
        return null;
      }
      if (Bytes.startsWith(profile, entry, "desc")) {
        long start = Bytes.uint32(profile, entry + 4);
        long end = Math.min(profile.length, start + Bytes.uint32(profile, entry + 8));
        return start + ENTRY < end ? text(profile, (int) start, (int) end) : null;
      }
    }
    return null;
  }

  private static String text(byte[] profile, int start, int end) {
    if (Bytes.startsWith(profile, start, "desc")) {
      long textEnd = Math.min(end, start + ENTRY + Bytes.uint32(profile, start + 8));
      return TagText.clean(TextBytes.decode(profile, start + ENTRY, (int) textEnd));
    }
    if (Bytes.startsWith(profile, start, "mluc")) {
      return multiLanguage(profile, start, end);
    }
    return null;
  }

  /** Records of language, country, length and offset; the texts are UTF-16, big-endian. */
  private static String multiLanguage(byte[] profile, int start, int end) {
    long records = Math.min(MAX_TAGS, Bytes.uint32(profile, start + 8));
    String first = null;
    for (int i = 0; i < records; i++) {
      int record = start + MULTI_LANGUAGE_HEADER + i * ENTRY;
      if (record + ENTRY > end) {
        break;
      }
      long textStart = start + Bytes.uint32(profile, record + 8);
      long textEnd = textStart + Bytes.uint32(profile, record + 4);
      if (textStart < textEnd && textEnd <= profile.length) {
        int length = (int) (textEnd - textStart);
        String text =
            TagText.clean(new String(profile, (int) textStart, length, StandardCharsets.UTF_16BE));
        if (Bytes.startsWith(profile, record, "en") && text != null) {
          return text;
        }
        first = first == null ? text : first;
      }
    }
    return first;
  }
}
