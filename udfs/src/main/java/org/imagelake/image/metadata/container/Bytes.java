package org.imagelake.image.metadata.container;

import java.nio.charset.StandardCharsets;

/** Unsigned numbers and signatures at an offset; the caller has checked the bounds. */
public final class Bytes {
  private Bytes() {}

  /** Big-endian 16 bits. */
  public static int uint16(byte[] from, int at) {
    return (from[at] & 0xFF) << 8 | (from[at + 1] & 0xFF);
  }

  /** Big-endian 32 bits. */
  public static long uint32(byte[] from, int at) {
    return (long) uint16(from, at) << 16 | uint16(from, at + 2);
  }

  /** Big-endian 64 bits; values beyond 2^63 come out negative. */
  public static long int64(byte[] from, int at) {
    return uint32(from, at) << 32 | uint32(from, at + 4);
  }

  /** Little-endian 32 bits. */
  public static long uint32le(byte[] from, int at) {
    return Integer.toUnsignedLong(Integer.reverseBytes((int) uint32(from, at)));
  }

  /** Whether the ASCII signature stands at the offset, which may lie beyond the end. */
  public static boolean startsWith(byte[] from, int at, String signature) {
    if (at < 0 || at > from.length - signature.length()) {
      return false;
    }
    for (int i = 0; i < signature.length(); i++) {
      if (from[at + i] != (byte) signature.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The bytes as Latin-1: every byte is a character. */
  public static String latin1(byte[] from, int start, int end) {
    return new String(from, start, end - start, StandardCharsets.ISO_8859_1);
  }
}
