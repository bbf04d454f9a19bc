package org.imagelake.image.metadata.carry;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Copies the XML of an XMP packet (ISO 16684-1 §7) by rules, whether properties are written as
 * attributes or as elements. A stream of events: no depth of nesting costs more than its length. No
 * DTD is read, so entities cannot expand.
 */
final class XmpCopy {
  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

  private final XMLStreamReader xml;
  private final XmpRules rules;
  private final XmlText out = new XmlText();
  private int depth;
  private int rdfDepth = Integer.MAX_VALUE - 2;
  private boolean changed;
  private boolean hasPosition;
  private boolean isExtended;

  private XmpCopy(XMLStreamReader xml, XmpRules rules) {
    this.xml = xml;
    this.rules = rules;
  }

  /**
   * The root element by the rules.
   *
   * @param changed something is not as it was
   * @param hasPosition the source tells a position
   * @param isExtended a part of the source's properties stands in other blocks
   */
  record Result(String root, boolean changed, boolean hasPosition, boolean isExtended) {}

  /**
   * Copies a packet; what follows its root element is left.
   *
   * @throws XMLStreamException when the XML is not well-formed
   */
  static Result copy(String packet, XmpRules rules) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLReporter((message, type, related, location) -> {}); // not to standard error
    XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(packet));
    XmpCopy copy = new XmpCopy(xml, rules);
    copy.run();
    return new Result(copy.out.toString(), copy.changed, copy.hasPosition, copy.isExtended);
  }

  private void run() throws XMLStreamException {
    do {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> start();
        case XMLStreamConstants.END_ELEMENT -> {
          out.end(xml);
          depth--;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> out.text(xml.getText());
        case XMLStreamConstants.SPACE,
            XMLStreamConstants.COMMENT,
            XMLStreamConstants.PROCESSING_INSTRUCTION -> {}
        default -> throw new XMLStreamException("no XMP packet has a document type or entities");
      }
    } while (depth > 0 || !out.isStarted());
  }

  private void start() throws XMLStreamException {
    String namespace = xml.getNamespaceURI();
    String name = xml.getLocalName();
    if (rdfDepth > depth && name.equals("RDF") && RDF.equals(namespace)) {
      rdfDepth = depth;
    }
    see(namespace, name);
    if (rules.removes(namespace, name)) {
      skip();
      changed = true;
      return;
    }
    out.start(xml);
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      attribute(i);
    }
    out.startEnds();
    String value = depth == rdfDepth + 2 ? rules.value(namespace, name) : null;
    if (value == null) {
      depth++;
    } else {
      out.text(value);
      skip();
      out.end(xml);
      changed = true;
    }
  }

  private void attribute(int index) {
    String namespace = xml.getAttributeNamespace(index);
    String name = xml.getAttributeLocalName(index);
    see(namespace, name);
    if (rules.removes(namespace, name)) {
      changed = true;
      return;
    }
    String value = depth == rdfDepth + 1 ? rules.value(namespace, name) : null;
    changed |= value != null;
    out.attribute(xml, index, value == null ? xml.getAttributeValue(index) : value);
  }

  /** Passes the element up to its end. */
  private void skip() throws XMLStreamException {
    for (int open = 1; open > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        open++;
        see(xml.getNamespaceURI(), xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
          see(xml.getAttributeNamespace(i), xml.getAttributeLocalName(i));
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        open--;
      }
    }
  }

  private void see(String namespace, String name) {
    hasPosition |= XmpRules.isPosition(name);
    isExtended |= XmpRules.isExtendedLink(namespace, name);
  }
}
