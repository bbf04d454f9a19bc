package org.imagelake.image.metadata;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A serial number names the owner of a camera, so the tables have only a digest of it: equal for
 * pictures of one body, and no way back short of trying all numbers.
 */
final class SerialHash {
  private static final int DIGITS = 16;

  private SerialHash() {}

  /** First 16 hex digits of SHA-256 over make, model and serial number, NUL between; or null. */
  static String of(String make, String model, String serial) {
    if (serial == null || !hasMeaning(serial)) {
      return null;
    }
    String joined = String.join("\0", make == null ? "" : make, model == null ? "" : model, serial);
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(joined.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  /** Firmware without a number writes zeros or blanks. */
  private static boolean hasMeaning(String serial) {
    return serial.chars().anyMatch(c -> Character.isLetterOrDigit(c) && c != '0');
  }
}
