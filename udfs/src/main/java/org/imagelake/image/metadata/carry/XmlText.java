package org.imagelake.image.metadata.carry;

import javax.xml.stream.XMLStreamReader;

/**
 * Writes what a reader of XML stands on. The JDK's own writer leaves line breaks in attributes as
 * they are, so that they would be read as blanks (XML 1.0 §3.3.3); captions have them.
 */
final class XmlText {
  private final StringBuilder out = new StringBuilder();

  void start(XMLStreamReader xml) {
    out.append('<');
    name(xml.getPrefix(), xml.getLocalName());
    for (int i = 0; i < xml.getNamespaceCount(); i++) {
      String prefix = xml.getNamespacePrefix(i);
      String uri = xml.getNamespaceURI(i);
      out.append(' ');
      name(prefix == null ? "" : "xmlns", prefix == null ? "xmlns" : prefix);
      value(uri == null ? "" : uri);
    }
  }

  void attribute(XMLStreamReader xml, int index, String value) {
    out.append(' ');
    name(xml.getAttributePrefix(index), xml.getAttributeLocalName(index));
    value(value);
  }

  void startEnds() {
    out.append('>');
  }

  void end(XMLStreamReader xml) {
    out.append("</");
    name(xml.getPrefix(), xml.getLocalName());
    out.append('>');
  }

  void text(String text) {
    escape(text, false);
  }

  boolean isStarted() {
    return !out.isEmpty();
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private void name(String prefix, String local) {
    if (prefix != null && !prefix.isEmpty()) {
      out.append(prefix).append(':');
    }
    out.append(local);
  }

  private void value(String value) {
    out.append("=\"");
    escape(value, true);
    out.append('"');
  }

  private void escape(String text, boolean quoted) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '\r' -> out.append("&#xD;");
        case '"' -> out.append(quoted ? "&quot;" : "\"");
        case '\n' -> out.append(quoted ? "&#xA;" : "\n");
        case '\t' -> out.append(quoted ? "&#x9;" : "\t");
        default -> out.append(c);
      }
    }
  }
}
