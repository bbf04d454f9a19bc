package org.imagelake.image.metadata;

import com.drew.metadata.StringValue;
import org.imagelake.image.metadata.container.TextBytes;

/**
 * Text that people and cameras wrote, made fit for a table: without control characters, unpaired
 * surrogates and outer blanks, and of bounded length.
 */
final class TagText {
  /** Longest text kept, in characters: captions of news agencies reach about 3,000. */
  static final int MAX_LENGTH = 8_192;

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

  private static boolean isPrintable(int c) {
    if (c < 0x20) {
      return c == '\n' || c == '\r' || c == '\t';
    }
    boolean control = c >= 0x7F && c < 0xA0;
    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return !control && !surrogate && c != 0xFFFE && c != 0xFFFF && c != 0xFEFF;
  }
}
