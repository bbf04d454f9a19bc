package org.imagelake.jobs.terminal;

import java.util.Set;

/** How many columns of a terminal a text takes. */
final class TextWidth {
  private static final Set<Character.UnicodeScript> WIDE =
      Set.of(
          Character.UnicodeScript.HAN,
          Character.UnicodeScript.HANGUL,
          Character.UnicodeScript.HIRAGANA,
          Character.UnicodeScript.KATAKANA);

  private static final int FIRST_EMOJI = 0x1F300;
  private static final int LAST_EMOJI = 0x1FAFF;
  private static final int FULL_WIDTH_FORMS = 0xFF01;
  private static final int LAST_FULL_WIDTH_FORM = 0xFF60;

  private TextWidth() {}

  /** Columns: 2 for East Asian letters and emoji, 0 for combining marks, 1 for all else. */
  static int of(String text) {
    return text.codePoints().map(TextWidth::of).sum();
  }

  /** The longest beginning that fits, with an ellipsis where something was cut. */
  static String cut(String text, int columns) {
    if (of(text) <= columns) {
      return text;
    }
    int used = 0;
    int end = 0;
    while (end < text.length()) {
      int point = text.codePointAt(end);
      used += of(point);
      if (used > columns - 1) {
        break;
      }
      end += Character.charCount(point);
    }
    return text.substring(0, end) + "…";
  }

  private static int of(int point) {
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    boolean wide =
        (point >= FIRST_EMOJI && point <= LAST_EMOJI)
            || (point >= FULL_WIDTH_FORMS && point <= LAST_FULL_WIDTH_FORM)
            || WIDE.contains(Character.UnicodeScript.of(point));
    return wide ? 2 : 1;
  }
}
