package org.dateline.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.dateline.export.AnnotatedText.Layer;
import org.dateline.export.AnnotatedText.Span;

/** Marked texts as folders of files named by article: brat's stand-off files, and UIMA's XMI. */
final class AnnotationFolders {
  private static final String XMI = "http://www.omg.org/XMI";
  private static final String CAS = "http:///uima/cas.ecore";
  private static final String TYPES = "http:///org/dateline.ecore";

  private AnnotationFolders() {}

  /**
   * Writes {@code ID.txt} and {@code ID.ann} for each article, and {@code annotation.conf}. brat
   * counts code points. A note at each span has its value and the id in the tables.
   */
  static void brat(List<AnnotatedText> texts, Path folder) throws IOException {
    TreeSet<String> labels = new TreeSet<>();
    for (AnnotatedText text : texts) {
      StringBuilder lines = new StringBuilder();
      int number = 0;
      for (Span span : text.spans()) {
        number++;
        String label = AnnotationFiles.label(span);
        labels.add(label);
        lines.append(
            String.format(
                Locale.ROOT,
                "T%d\t%s %s\t%s\n",
                number,
                label,
                fragments(text, span),
                text.covered(span).replace('\n', ' ')));
        String value = span.value() == null ? "" : " " + span.value();
        lines.append(
            String.format(
                Locale.ROOT, "#%d\tAnnotatorNotes T%d\t%s%s\n", number, number, span.id(), value));
      }
      Files.writeString(folder.resolve(text.articleId() + ".txt"), text.text());
      Files.writeString(folder.resolve(text.articleId() + ".ann"), lines);
    }
    String conf =
        "[entities]\n"
            + String.join("\n", labels)
            + "\n\n[relations]\n\n[events]\n\n[attributes]\n";
    Files.writeString(folder.resolve("annotation.conf"), conf);
  }

  /** Offsets of a span; brat wants one fragment for each line that it goes over. */
  private static String fragments(AnnotatedText text, Span span) {
    StringBuilder fragments = new StringBuilder();
    int begin = span.begin();
    for (String line : text.covered(span).split("\n", -1)) {
      int end = begin + line.codePointCount(0, line.length());
      if (end > begin) {
        fragments.append(fragments.isEmpty() ? "" : ";").append(begin).append(' ').append(end);
      }
      begin = end + 1;
    }
    return fragments.toString();
  }

  /**
   * Writes {@code ID.xmi} for each article, and {@code TypeSystem.xml}. UIMA counts UTF-16 code
   * units. The types are {@code org.dateline.Date}, {@code Party} and {@code Outcome}, with the
   * features {@code kind}, {@code value} and {@code id}.
   */
  static void xmi(List<AnnotatedText> texts, Path folder) throws IOException {
    for (AnnotatedText text : texts) {
      try (OutputStream out = Files.newOutputStream(folder.resolve(text.articleId() + ".xmi"))) {
        NetworkFiles.write(out, xml -> cas(text, xml));
      }
    }
    try (InputStream types = AnnotationFolders.class.getResourceAsStream("TypeSystem.xml")) {
      if (types == null) {
        throw new IllegalStateException("TypeSystem.xml is not in the jar");
      }
      Files.writeString(
          folder.resolve("TypeSystem.xml"),
          new String(types.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static void cas(AnnotatedText text, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("xmi", "XMI", XMI);
    xml.writeNamespace("xmi", XMI);
    xml.writeNamespace("cas", CAS);
    xml.writeNamespace("dateline", TYPES);
    xml.writeAttribute("xmi", XMI, "version", "2.0");
    xml.writeEmptyElement("cas", "NULL", CAS);
    xml.writeAttribute("xmi", XMI, "id", "0");
    StringBuilder members = new StringBuilder();
    int id = 2;
    for (Span span : text.spans()) {
      xml.writeEmptyElement("dateline", type(span.layer()), TYPES);
      xml.writeAttribute("xmi", XMI, "id", Integer.toString(id));
      xml.writeAttribute("sofa", "1");
      xml.writeAttribute("begin", Integer.toString(text.utf16(span.begin())));
      xml.writeAttribute("end", Integer.toString(text.utf16(span.end())));
      xml.writeAttribute("kind", span.label());
      if (span.value() != null) {
        xml.writeAttribute("value", XmlText.legal(span.value()));
      }
      xml.writeAttribute("id", span.id());
      members.append(members.isEmpty() ? "" : " ").append(id++);
    }
    xml.writeEmptyElement("cas", "Sofa", CAS);
    xml.writeAttribute("xmi", XMI, "id", "1");
    xml.writeAttribute("sofaNum", "1");
    xml.writeAttribute("sofaID", "_InitialView");
    xml.writeAttribute("mimeType", "text/plain");
    xml.writeAttribute("sofaString", XmlText.legal(text.text()));
    xml.writeEmptyElement("cas", "View", CAS);
    xml.writeAttribute("sofa", "1");
    xml.writeAttribute("members", members.toString());
    xml.writeEndElement();
  }

  private static String type(Layer layer) {
    return layer.name().charAt(0) + layer.name().substring(1).toLowerCase(Locale.ROOT);
  }
}
