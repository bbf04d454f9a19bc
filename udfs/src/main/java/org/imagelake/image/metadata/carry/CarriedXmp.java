package org.imagelake.image.metadata.carry;

import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.imagelake.image.metadata.container.XmpText;

/**
 * The XMP packet of a result.
 *
 * @param packet UTF-8, or null
 * @param hadGps the source tells a position
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record CarriedXmp(byte[] packet, boolean hadGps) {
  private static final int MAX_BYTES = 1 << 20;
  private static final CarriedXmp NONE = new CarriedXmp(null, false);

  /** Wrapper of XMP Part 1 §7.3.2: the mark tells UTF-8; we leave no room for edits in place. */
  private static final String HEAD =
      "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n";

  private static final String TAIL = "\n<?xpacket end=\"w\"?>";

  /** A packet that needs no change stays byte for byte. */
  static CarriedXmp of(byte[] packet, XmpRules rules, List<String> warnings) {
    if (packet.length > MAX_BYTES) {
      warnings.add("XMP is not carried: it is longer than 1 MiB");
      return NONE;
    }
    String text = XmpText.decode(packet);
    if (text.isEmpty()) {
      return NONE;
    }
    try {
      XmpCopy.Result copy = XmpCopy.copy(text, rules);
      if (copy.isExtended()) {
        warnings.add("extended XMP is not carried");
      }
      boolean same = !copy.changed() && isUtf8(packet, text);
      byte[] written = same ? packet : (HEAD + copy.root() + TAIL).getBytes(StandardCharsets.UTF_8);
      return new CarriedXmp(written, copy.hasPosition());
    } catch (XMLStreamException damaged) {
      warnings.add("XMP is not carried: it is damaged");
      return NONE;
    }
  }

  /** Whether the packet is what was read, character by character. */
  private static boolean isUtf8(byte[] packet, String text) {
    String utf8 = new String(packet, StandardCharsets.UTF_8);
    return utf8.replace('\uFEFF', ' ').strip().equals(text);
  }
}
