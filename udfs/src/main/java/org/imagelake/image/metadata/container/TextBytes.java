package org.imagelake.image.metadata.container;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Text of undeclared encoding. Bytes that are well-formed UTF-8 are UTF-8: text in another encoding
 * is so by accident only (RFC 3629 §1). All others are Windows-1252, of which Latin-1's printable
 * characters are a part.
 */
public final class TextBytes {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private TextBytes() {}

  /** The text of the bytes from start to end. */
  public static String decode(byte[] from, int start, int end) {
    if (isAscii(from, start, end)) {
      return new String(from, start, end - start, StandardCharsets.ISO_8859_1);
    }
    String utf8 = utf8OrNull(from, start, end);
    return utf8 != null ? utf8 : new String(from, start, end - start, WINDOWS);
  }

  /** The text of all the bytes. */
  public static String decode(byte[] from) {
    return decode(from, 0, from.length);
  }

  private static boolean isAscii(byte[] from, int start, int end) {
    for (int i = start; i < end; i++) {
      if (from[i] < 0) {
        return false;
      }
    }
    return true;
  }

  private static String utf8OrNull(byte[] from, int start, int end) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(from, start, end - start))
          .toString();
    } catch (CharacterCodingException notUtf8) {
      return null; // the answer to the question, not a failure
    }
  }
}
