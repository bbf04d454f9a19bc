package org.imagelake.image.metadata;

import com.drew.metadata.StringValue;
import java.nio.charset.StandardCharsets;
import org.imagelake.image.metadata.container.TextBytes;

/**
 * Text that people and cameras wrote, made fit for a table: without control characters, unpaired
 * surrogates and outer blanks, and of bounded length.
 */
final class TagText {
  /** Longest text kept, in characters: captions of news agencies reach about 3,000. */
  static final int MAX_LENGTH = 8_192;

  private static final int BYTE_ORDER_MARK = 0xFEFF;
  private static final int SWAPPED_MARK = 0xFFFE;

  private TagText() {}

  /** The text of a tag value; null when absent, blank or no text. */
  static String of(Object value) {
    if (value instanceof StringValue text) {
      return clean(text.getCharset() == null ? TextBytes.decode(text.getBytes()) : text.toString());
    }
    if (value instanceof byte[] bytes) {
      return clean(TextBytes.decode(bytes));
    }
    return value instanceof String text ? clean(text) : null;
  }

  /**
   * Text in UTF-16. A byte order mark decides its order; without one, the side on which more zero
   * bytes stand has the high bytes, and Windows' order is the default.
   */
  static String utf16(byte[] bytes) {
    if (bytes == null || bytes.length < 2) {
      return null;
    }
    int first = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
    int evenZeros = 0;
    int oddZeros = 0;
    for (int i = 0; i + 1 < bytes.length; i += 2) {
      evenZeros += bytes[i] == 0 ? 1 : 0;
      oddZeros += bytes[i + 1] == 0 ? 1 : 0;
    }
    boolean bigEndian = first == BYTE_ORDER_MARK || (first != SWAPPED_MARK && evenZeros > oddZeros);
    return clean(
        new String(bytes, bigEndian ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE));
  }

  /**
   * Cuts at the first NUL, since it ends the text in C's way of writing; line breaks and tabs stay
   * inside, other control characters go.
   */
  static String clean(String text) {
    if (text == null) {
      return null;
    }
    int nul = text.indexOf('\0');
    int end = nul < 0 ? text.length() : nul;
    StringBuilder kept = null;
    int i = 0;
    while (i < end && (kept == null ? i : kept.length()) < MAX_LENGTH) {
      int c = text.codePointAt(i);
      int width = Character.charCount(c);
      boolean keeps = isPrintable(c) && i + width <= end;
      if (!keeps && kept == null) {
        kept = new StringBuilder(end).append(text, 0, i);
      } else if (keeps && kept != null) {
        kept.appendCodePoint(c);
      }
      i += width;
    }
    String result = (kept == null ? text.substring(0, Math.min(i, end)) : kept.toString()).strip();
    return result.isEmpty() ? null : result;
  }

  /** At most so many characters, never half a surrogate pair. */
  static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
  }

  private static boolean isPrintable(int c) {
    if (c < 0x20) {
      return c == '\n' || c == '\r' || c == '\t';
    }
    boolean control = c >= 0x7F && c < 0xA0;
    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return !control && !surrogate && c != 0xFFFE && c != 0xFFFF && c != 0xFEFF;
  }
}
