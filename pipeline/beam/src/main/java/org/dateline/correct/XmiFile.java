package org.dateline.correct;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dateline.correct.Returned.Mark;
import org.dateline.export.AnnotatedText.Layer;
import org.dateline.export.AnnotatedText.Tag;
import org.dateline.rules.RuleException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a UIMA CAS in XMI with the types of the export: {@code org.dateline.Date}, {@code Party}
 * and {@code Outcome}. Offsets are UTF-16 code units of the sofa's text. Other types are left out.
 */
final class XmiFile {
  private static final String TYPES = "http:///org/dateline.ecore";
  private static final String SOFA = "sofaString";

  /** Attributes of one annotation, before the text is known. */
  private record Raw(Tag tag, String value, String id, int begin, int end) {}

  private XmiFile() {}

  /** Reads {@code ID.xmi}. */
  static Returned read(Path file) throws IOException {
    List<Raw> found = new ArrayList<>();
    String text = null;
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try (InputStream in = Files.newInputStream(file)) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT) {
          if (xml.getLocalName().equals("Sofa")) {
            text = xml.getAttributeValue(null, SOFA);
          } else if (TYPES.equals(xml.getNamespaceURI())) {
            found.add(raw(file, xml));
          }
        }
      }
    } catch (XMLStreamException e) {
      throw new RuleException(
          file + ":" + e.getLocation().getLineNumber() + ": this is no well-formed XML");
    }
    if (text == null) {
      throw new RuleException(file + ": no text (cas:Sofa with " + SOFA + ") is in it");
    }
    List<Mark> marks = new ArrayList<>();
    for (Raw raw : found) {
      marks.add(
          Mark.ofUtf16(
              file.toString(), text, raw.id(), raw.tag(), raw.value(), raw.begin(), raw.end()));
    }
    return new Returned(ReturnedFiles.articleId(file), text, false, marks);
  }

  private static Raw raw(Path file, XMLStreamReader xml) {
    String type = xml.getLocalName().toUpperCase(Locale.ROOT);
    for (Layer layer : Layer.values()) {
      if (layer.name().equals(type)) {
        return new Raw(
            new Tag(layer, text(xml, "kind")),
            text(xml, "value"),
            text(xml, "id"),
            number(xml, "begin"),
            number(xml, "end"));
      }
    }
    throw new RuleException(
        file
            + ":"
            + xml.getLocation().getLineNumber()
            + ": "
            + xml.getLocalName()
            + " is none of Date, Party, Outcome");
  }

  private static String text(XMLStreamReader xml, String name) {
    @Nullable String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  private static int number(XMLStreamReader xml, String name) {
    String value = text(xml, name);
    return value.matches("\\d{1,9}") ? Integer.parseInt(value) : -1;
  }
}
