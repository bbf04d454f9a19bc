package org.imagelake.jobs.demo.encode;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Descriptions as IPTC and XMP keep them, in UTF-8. */
public final class Captions {
  private static final String PACKET =
      "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>"
          + "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
          + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
          + "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
          + " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmp:Rating=\"RATING\">"
          + "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">TITLE</rdf:li></rdf:Alt></dc:title>"
          + "<dc:subject><rdf:Bag>KEYWORDS</rdf:Bag></dc:subject>"
          + "</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"w\"?>";

  private Captions() {}

  /** An XMP packet with dc:title, dc:subject and xmp:Rating (ISO 16684-1); plain text only. */
  public static byte[] xmp(String title, int rating, String... keywords) {
    StringBuilder bag = new StringBuilder();
    for (String keyword : keywords) {
      bag.append("<rdf:li>").append(keyword).append("</rdf:li>");
    }
    return PACKET
        .replace("RATING", Integer.toString(rating))
        .replace("TITLE", title)
        .replace("KEYWORDS", bag)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** IIM datasets 1:90 (UTF-8), 2:05 title, 2:120 caption and 2:25 keywords (IPTC-IIM 4.2). */
  public static byte[] iptc(String title, String caption, String... keywords) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    dataset(out, 1, 90, "\u001B%G");
    dataset(out, 2, 5, title);
    dataset(out, 2, 120, caption);
    for (String keyword : keywords) {
      dataset(out, 2, 25, keyword);
    }
    return out.toByteArray();
  }

  private static void dataset(ByteArrayOutputStream out, int record, int number, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.write(0x1C);
    out.write(record);
    out.write(number);
    out.write(bytes.length >> 8);
    out.write(bytes.length & 255);
    out.write(bytes, 0, bytes.length);
  }
}
