package org.dateline.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A {@link Network} as GraphML and as GEXF 1.3. */
final class NetworkFiles {
  private static final String GRAPHML = "http://graphml.graphdrawing.org/xmlns";
  private static final String GEXF = "http://gexf.net/1.3";

  private static final List<String> GEXF_EDGE_KEYS =
      List.of("type", "status", "title", "evidence", "article_id", "reciprocal");

  private NetworkFiles() {}

  /** Writes GraphML: attributes as {@code data}, edges with their own direction. */
  static void graphMl(Network network, OutputStream out) throws IOException {
    write(out, xml -> graphMl(network, xml));
  }

  /**
   * Writes GEXF: days of events as {@code start} and {@code end}, for Gephi's timeline. Each edge
   * has a direction, because some readers refuse a file with both kinds; the attribute {@code
   * reciprocal} is true where it has no meaning.
   */
  static void gexf(Network network, OutputStream out) throws IOException {
    write(out, xml -> gexf(network, xml));
  }

  private static void graphMl(Network network, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("graphml");
    xml.writeDefaultNamespace(GRAPHML);
    keys(xml, "node", Network.NODE_KEYS);
    keys(xml, "edge", Network.EDGE_KEYS);
    xml.writeStartElement("graph");
    xml.writeAttribute("edgedefault", "directed");
    for (Map.Entry<String, Map<String, String>> node : network.nodes().entrySet()) {
      xml.writeStartElement("node");
      xml.writeAttribute("id", node.getKey());
      data(xml, "node", Network.NODE_KEYS, node.getValue());
      xml.writeEndElement();
    }
    for (Network.Edge edge : network.edges()) {
      xml.writeStartElement("edge");
      xml.writeAttribute("id", edge.id());
      xml.writeAttribute("source", edge.from());
      xml.writeAttribute("target", edge.to());
      data(xml, "edge", Network.EDGE_KEYS, edge.attributes());
      data(xml, "edge", List.of("reciprocal"), Map.of("reciprocal", "" + !edge.isDirected()));
      xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void keys(XMLStreamWriter xml, String of, List<String> names)
      throws XMLStreamException {
    for (String name : names) {
      key(xml, of, name, "string");
    }
    if (of.equals("edge")) {
      key(xml, of, "reciprocal", "boolean");
    }
  }

  private static void key(XMLStreamWriter xml, String of, String name, String type)
      throws XMLStreamException {
    xml.writeEmptyElement("key");
    xml.writeAttribute("id", of + "_" + name);
    xml.writeAttribute("for", of);
    xml.writeAttribute("attr.name", name);
    xml.writeAttribute("attr.type", type);
  }

  private static void data(
      XMLStreamWriter xml, String of, List<String> names, Map<String, String> values)
      throws XMLStreamException {
    for (String name : names) {
      String value = values.getOrDefault(name, "");
      if (!value.isEmpty()) {
        xml.writeStartElement("data");
        xml.writeAttribute("key", of + "_" + name);
        xml.writeCharacters(XmlText.legal(value));
        xml.writeEndElement();
      }
    }
  }

  private static void gexf(Network network, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("gexf");
    xml.writeDefaultNamespace(GEXF);
    xml.writeAttribute("version", "1.3");
    xml.writeStartElement("graph");
    xml.writeAttribute("defaultedgetype", "directed");
    xml.writeAttribute("mode", "dynamic");
    xml.writeAttribute("timeformat", "date");
    attributes(xml, "node", List.of("type", "country"));
    attributes(xml, "edge", GEXF_EDGE_KEYS);
    xml.writeStartElement("nodes");
    for (Map.Entry<String, Map<String, String>> node : network.nodes().entrySet()) {
      xml.writeStartElement("node");
      xml.writeAttribute("id", node.getKey());
      xml.writeAttribute("label", XmlText.legal(node.getValue().getOrDefault("label", "")));
      values(xml, List.of("type", "country"), node.getValue());
      xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeStartElement("edges");
    for (Network.Edge edge : network.edges()) {
      xml.writeStartElement("edge");
      xml.writeAttribute("id", edge.id());
      xml.writeAttribute("source", edge.from());
      xml.writeAttribute("target", edge.to());
      day(xml, "start", edge.attributes().getOrDefault("start_date", ""));
      day(xml, "end", edge.attributes().getOrDefault("end_date", ""));
      Map<String, String> attributes = new LinkedHashMap<>(edge.attributes());
      attributes.put("reciprocal", "" + !edge.isDirected());
      values(xml, GEXF_EDGE_KEYS, attributes);
      xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void day(XMLStreamWriter xml, String name, String day) throws XMLStreamException {
    if (!day.isEmpty()) {
      xml.writeAttribute(name, day);
    }
  }

  private static void attributes(XMLStreamWriter xml, String of, List<String> names)
      throws XMLStreamException {
    xml.writeStartElement("attributes");
    xml.writeAttribute("class", of);
    for (String name : names) {
      xml.writeEmptyElement("attribute");
      xml.writeAttribute("id", name);
      xml.writeAttribute("title", name);
      xml.writeAttribute("type", "string");
    }
    xml.writeEndElement();
  }

  private static void values(XMLStreamWriter xml, List<String> names, Map<String, String> values)
      throws XMLStreamException {
    xml.writeStartElement("attvalues");
    for (String name : names) {
      String value = values.getOrDefault(name, "");
      if (!value.isEmpty()) {
        xml.writeEmptyElement("attvalue");
        xml.writeAttribute("for", name);
        xml.writeAttribute("value", XmlText.legal(value));
      }
    }
    xml.writeEndElement();
  }

  /** Something that writes XML. */
  @FunctionalInterface
  interface Content {
    /** Writes the root element. */
    void write(XMLStreamWriter xml) throws XMLStreamException;
  }

  /** Writes an XML file in UTF-8. */
  static void write(OutputStream out, Content content) throws IOException {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      content.write(xml);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }
}
