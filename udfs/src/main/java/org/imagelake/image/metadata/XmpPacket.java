package org.imagelake.image.metadata;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.imagelake.image.metadata.container.XmpText;

/**
 * Reads the top-level properties of an XMP packet (ISO 16684-1): simple ones as attributes or
 * elements, and arrays. Structures are skipped, except for the simple values of their array items.
 *
 * <p>A stream of events rather than the usual XMP toolkit, because that one builds a DOM (0.3 ms a
 * packet), and registers every namespace that it meets in a static map, which a lake of foreign
 * files would fill without end. No DTD is read, so entities cannot expand.
 */
final class XmpPacket {
  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  /** Editors write histories of thousands of entries; the rest of the packet is then left. */
  private static final int MAX_VALUES = 20_000;

  private static final int MAX_DEPTH = 64;

  /** Creating a factory costs more than reading a packet, and it is not safe to share. */
  private static final ThreadLocal<XMLInputFactory> FACTORY =
      ThreadLocal.withInitial(XmpPacket::newFactory);

  private final Map<String, List<String>> values;
  private final XMLStreamReader xml;
  private int count;

  private XmpPacket(XMLStreamReader xml, Map<String, List<String>> values) {
    this.xml = xml;
    this.values = values;
  }

  /** Key of a property: its namespace and name. */
  static String key(String namespace, String name) {
    return namespace + name;
  }

  /**
   * Adds the packet's properties to the map by {@link #key}; for one that is there already the
   * first statement stays. A packet that is not well-formed gives what comes before its damage.
   */
  static void read(byte[] packet, Map<String, List<String>> values) {
    Map<String, List<String>> found = new LinkedHashMap<>();
    Damage.tolerate(() -> read(XmpText.decode(packet), found));
    found.forEach(values::putIfAbsent);
  }

  private static void read(String text, Map<String, List<String>> values) throws IOException {
    try {
      XMLStreamReader xml = FACTORY.get().createXMLStreamReader(new StringReader(text));
      new XmpPacket(xml, values).document();
    } catch (XMLStreamException damaged) {
      throw new IOException(damaged);
    }
  }

  private void document() throws XMLStreamException {
    while (xml.hasNext() && count < MAX_VALUES) {
      boolean starts = xml.next() == XMLStreamConstants.START_ELEMENT;
      if (starts && isRdf("Description")) {
        description();
      }
    }
  }

  /** A description has its simple properties as attributes, the others as elements. */
  private void description() throws XMLStreamException {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String namespace = xml.getAttributeNamespace(i);
      if (namespace != null && !namespace.equals(RDF) && !namespace.equals(XML)) {
        add(key(namespace, xml.getAttributeLocalName(i)), xml.getAttributeValue(i), false);
      }
    }
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        return;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        property(key(xml.getNamespaceURI(), xml.getLocalName()));
      }
    }
  }

  /** One property up to its end: text, or the items of the array in it. */
  private void property(String key) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    int itemDepth = 0;
    boolean isDefault = false;
    boolean isStructure = xml.getAttributeValue(RDF, "parseType") != null;
    while (depth > 0 && xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (++depth > MAX_DEPTH) {
          throw new XMLStreamException("nested deeper than any XMP property");
        }
        text.setLength(0);
        if (isRdf("li") && itemDepth == 0) {
          itemDepth = depth;
          isDefault = "x-default".equals(xml.getAttributeValue(XML, "lang"));
        } else if (!isRdf("Bag") && !isRdf("Seq") && !isRdf("Alt")) {
          isStructure = true;
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (depth == itemDepth) {
          add(key, text.toString(), isDefault);
          itemDepth = 0;
        } else if (depth == 1 && !isStructure && !values.containsKey(key)) {
          add(key, text.toString(), false);
        }
        text.setLength(0);
        depth--;
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        if (text.length() < TagText.MAX_LENGTH) {
          text.append(xml.getText());
        }
      }
    }
  }

  private void add(String key, String value, boolean first) throws XMLStreamException {
    if (++count > MAX_VALUES) {
      throw new XMLStreamException("more values than any XMP packet has");
    }
    String clean = TagText.clean(value);
    if (clean == null) {
      return;
    }
    List<String> all = values.computeIfAbsent(key, k -> new ArrayList<>(1));
    all.add(first ? 0 : all.size(), clean);
  }

  private boolean isRdf(String name) {
    return name.equals(xml.getLocalName()) && RDF.equals(xml.getNamespaceURI());
  }

  private static XMLInputFactory newFactory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLReporter((message, type, related, location) -> {}); // not to standard error
    return factory;
  }
}
