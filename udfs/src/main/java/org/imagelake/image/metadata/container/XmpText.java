package org.imagelake.image.metadata.container;

import java.nio.charset.StandardCharsets;

/** The characters of an XMP packet of any encoding. */
public final class XmpText {
  private XmpText() {}

  /**
   * Decodes the packet without trusting it: damaged UTF-8 is read as Windows-1252, and characters
   * that XML forbids become blanks, since a parser would stop at either.
   */
  public static String decode(byte[] packet) {
    boolean wide = packet.length > 1 && (packet[0] == 0 || packet[1] == 0 || isMark(packet));
    String text = wide ? new String(packet, StandardCharsets.UTF_16) : TextBytes.decode(packet);
    StringBuilder legal = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < ' ' && c != '\n' && c != '\r' && c != '\t') || c >= 0xFFFE || c == 0xFEFF) {
        legal = legal == null ? new StringBuilder(text) : legal;
        legal.setCharAt(i, ' ');
      }
    }
    return (legal == null ? text : legal.toString()).strip();
  }

  private static boolean isMark(byte[] packet) {
    int mark = Bytes.uint16(packet, 0);
    return mark == 0xFEFF || mark == 0xFFFE;
  }
}
