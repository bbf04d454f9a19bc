package org.imagelake.pipeline.target;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One part of a path, written so that every file system takes it and nothing reads it as a step: no
 * {@code ..}, no scheme, no percent code, no control character. Different parts stay different:
 * {@code ~} begins everything that stands for something else.
 */
final class NamePart {
  /** Longest name on Linux, macOS, Windows and HDFS, in bytes of UTF-8. */
  static final int MAX_BYTES = 255;

  private static final int HASH_BYTES = 16;

  private NamePart() {}

  /**
   * Characters that mislead some file system or reader become {@code ~xx} or {@code ~uxxxx}. A dot
   * or underscore in front gets a {@code ~} before it, as Hadoop and Spark overlook such names.
   */
  static String escaped(String part) {
    StringBuilder text = new StringBuilder(part.length() + 8);
    if (part.startsWith(".") || part.startsWith("_")) {
      text.append('~');
    }
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < part.length()
          && Character.isLowSurrogate(part.charAt(i + 1))) {
        text.append(c).append(part.charAt(++i));
      } else if (!misleads(c)) {
        text.append(c);
      } else if (c < 0x100) {
        text.append("~%02x".formatted((int) c));
      } else {
        text.append("~u%04x".formatted((int) c));
      }
    }
    return text.toString();
  }

  /** Written out, as the tables of a newer Java would move names. */
  private static boolean misleads(char c) {
    return c < ' '
        || "/\\:%~".indexOf(c) >= 0
        || (c >= 0x7f && c < 0xa0)
        || c == 0x061c // from here: turns the direction of text, or breaks its line
        || (c >= 0x200e && c <= 0x200f)
        || (c >= 0x2028 && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069)
        || Character.isSurrogate(c) // one without its other half
        || c == 0xfeff
        || c >= 0xfffe;
  }

  /**
   * The text, or its beginning and a hash when with its tail it would be longer than {@link
   * #MAX_BYTES}.
   *
   * @param whole what the hash is of: everything that makes this name different
   */
  static String shortened(String text, int tailBytes, String whole) {
    if (bytes(text) + tailBytes <= MAX_BYTES) {
      return text;
    }
    String hash = "~h" + hash(whole);
    return beginning(text, MAX_BYTES - tailBytes - hash.length()) + hash;
  }

  static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** 128 bits of SHA-256, so that nobody makes two sources meet on purpose. */
  static String hash(String text) {
    return hash(text, HASH_BYTES);
  }

  static String hash(String text, int bytes) {
    try {
      // UTF-16: of lone surrogates UTF-8 would make the same question mark.
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_16BE));
      return HexFormat.of().formatHex(digest, 0, bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String beginning(String text, int mostBytes) {
    int end = 0;
    for (int used = 0; end < text.length(); ) {
      int c = text.codePointAt(end);
      used += bytes(Character.toString(c));
      if (used > mostBytes) {
        break;
      }
      end += Character.charCount(c);
    }
    return text.substring(0, end);
  }
}
