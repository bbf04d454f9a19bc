package org.imagelake.jobs.terminal;

/**
 * Makes text from files fit to be shown. File names and EXIF texts are anybody's: an escape
 * sequence among them could rewrite the screen or the window title, a bidirectional override could
 * turn a file name around.
 */
public final class Printable {
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private Printable() {}

  /** The text with control and format characters, and lone surrogates, written as escapes. */
  public static String of(String text) {
    if (text.codePoints().allMatch(Printable::harmless)) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(point -> append(shown, point));
    return shown.toString();
  }

  private static void append(StringBuilder shown, int point) {
    if (harmless(point)) {
      shown.appendCodePoint(point);
    } else if (point == '\n') {
      shown.append("\\n");
    } else if (point == '\t') {
      shown.append("\\t");
    } else if (point == '\r') {
      shown.append("\\r");
    } else {
      for (char unit : Character.toChars(point)) {
        shown.append(String.format("\\u%04x", (int) unit));
      }
    }
  }

  /** Emoji are joined by U+200D: it stays, all other format characters go. */
  static boolean harmless(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.FORMAT -> point == ZERO_WIDTH_JOINER;
      default -> true;
    };
  }
}
