package org.dateline.read;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The paragraphs of a Word document, read as a stream. What was deleted or moved away, and the
 * second form of text boxes for old programs, is left out.
 */
final class DocxText {
  private static final Set<String> LEFT_OUT = Set.of("w:del", "w:moveFrom", "mc:Fallback");

  private final List<String> lines = new ArrayList<>();
  private final Deque<Paragraph> open = new ArrayDeque<>();
  private final List<Paragraph> nested = new ArrayList<>();
  private String title = "";
  private boolean inText;
  private boolean inTabs;

  /** A paragraph; one of a text box lies in another. */
  private static final class Paragraph {
    private final StringBuilder text = new StringBuilder();
    private String style = "";
  }

  private DocxText() {}

  /**
   * Reads {@code word/document.xml}.
   *
   * @param bounds what the document may have
   * @throws XMLStreamException if it is no XML
   * @throws DocumentBounds.TooLarge if it has more
   */
  static DocxText of(InputStream in, DocumentBounds bounds)
      throws XMLStreamException, DocumentBounds.TooLarge {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    DocxText text = new DocxText();
    text.read(factory.createXMLStreamReader(in), bounds);
    return text;
  }

  /** Lines of the text; an empty paragraph is an empty line. */
  List<String> lines() {
    return lines;
  }

  /** The first paragraph in the style of a title; empty if there is none. */
  String title() {
    return title;
  }

  private void read(XMLStreamReader xml, DocumentBounds bounds)
      throws XMLStreamException, DocumentBounds.TooLarge {
    int hidden = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        hidden += hidden > 0 || LEFT_OUT.contains(xml.getLocalName()) ? 1 : 0;
        if (hidden == 0) {
          begin(xml);
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (hidden == 0) {
          end(xml.getLocalName(), bounds);
        }
        hidden -= hidden > 0 ? 1 : 0;
      } else if (xml.isCharacters() && inText && !open.isEmpty()) {
        bounds.addText(xml.getTextLength());
        open.getLast()
            .text
            .append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
      }
    }
  }

  private void begin(XMLStreamReader xml) {
    String name = xml.getLocalName();
    if (name.equals("w:p")) {
      open.addLast(new Paragraph());
      return;
    }
    if (open.isEmpty()) {
      return;
    }
    Paragraph paragraph = open.getLast();
    switch (name) {
      case "w:t" -> inText = true;
      case "w:tabs" -> inTabs = true;
      case "w:tab" -> paragraph.text.append(inTabs ? "" : "\t");
      case "w:br", "w:cr" -> paragraph.text.append('\n');
      case "w:noBreakHyphen" -> paragraph.text.append('-');
      case "w:pStyle" ->
          paragraph.style = xml.getAttributeCount() > 0 ? xml.getAttributeValue(0) : "";
      default -> {}
    }
  }

  private void end(String name, DocumentBounds bounds) throws DocumentBounds.TooLarge {
    switch (name) {
      case "w:t" -> inText = false;
      case "w:tabs" -> inTabs = false;
      case "w:p" -> {
        Paragraph ended = open.pollLast();
        bounds.addParagraph();
        if (ended == null) {
          return;
        }
        if (!open.isEmpty()) {
          nested.add(ended); // the text of a box stands behind the paragraph that holds it
          return;
        }
        add(ended);
        nested.forEach(this::add);
        nested.clear();
      }
      default -> {}
    }
  }

  private void add(Paragraph paragraph) {
    String text = paragraph.text.toString();
    boolean isTitle =
        paragraph.style.matches("(?i)(?:title|titel|titre|heading1|berschrift1|titre1)");
    title = title.isEmpty() && isTitle && !text.isBlank() ? text.strip() : title;
    lines.addAll(text.lines().toList());
    if (text.isEmpty()) {
      lines.add("");
    }
  }
}
