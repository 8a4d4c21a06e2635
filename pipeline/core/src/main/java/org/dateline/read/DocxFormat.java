package org.dateline.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dateline.read.Source.Fault;
import org.jsoup.nodes.Element;

/** A Word document (DOCX): one article, or an export of Nexis. Headers and footers are left out. */
final class DocxFormat implements ArticleFormat {
  static final String CONTENT = "word/document.xml";
  private static final int MOST_BYTES = 1 << 27;

  @Override
  public InputFormat id() {
    return InputFormat.DOCX;
  }

  @Override
  public List<String> extensions() {
    return List.of(".docx", ".docm");
  }

  @Override
  public boolean looksLike(String head) {
    return false; // a zip archive: its index tells
  }

  @Override
  public void read(Source source, ReadOptions options, RecordSink sink) throws IOException {
    Fault fault = new Fault(ReadErrors.BAD_DOCUMENT, "no DOCX document; open and save it anew");
    sink.reject(source.reject(fault, null, new byte[0]));
  }

  static void read(ZipFile zip, Source source, ReadOptions options, RecordSink sink)
      throws IOException {
    byte[] bytes = bytes(zip, CONTENT);
    source.begin(0);
    if (bytes.length == MOST_BYTES) {
      sink.reject(source.reject(Fault.tooLarge("document", MOST_BYTES), null, new byte[0]));
      return;
    }
    List<String> lines = new ArrayList<>();
    String styled = "";
    Element root = Xml.parse(new String(bytes, StandardCharsets.UTF_8));
    for (Element paragraph : root.getElementsByTag("w:p")) {
      String text = text(paragraph);
      String style = Xml.attribute(paragraph, "w:pstyle", "w:val");
      boolean isTitle = style.matches("(?i)(?:title|titel|titre|heading1|berschrift1|titre1)");
      styled = styled.isEmpty() && isTitle && !text.isBlank() ? text.strip() : styled;
      lines.addAll(text.lines().toList());
      if (text.isEmpty()) {
        lines.add("");
      }
    }
    DocumentFormats.send(lines, styled, InputFormat.DOCX, source, options, sink);
  }

  private static byte[] bytes(ZipFile zip, String name) throws IOException {
    ZipArchiveEntry entry = zip.getEntry(name);
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readNBytes(MOST_BYTES);
    }
  }

  /** The text of a paragraph; what was deleted, and paragraphs inside boxes, are left out. */
  private static String text(Element paragraph) {
    StringBuilder text = new StringBuilder();
    for (Element part : paragraph.getAllElements()) {
      if (!isOwn(part, paragraph)) {
        continue;
      }
      switch (part.normalName()) {
        case "w:t" -> text.append(part.wholeText());
        case "w:tab" ->
            text.append(
                part.parent() != null && part.parent().normalName().equals("w:tabs") ? "" : "\t");
        case "w:br", "w:cr" -> text.append('\n');
        case "w:nobreakhyphen" -> text.append('-');
        default -> {}
      }
    }
    return text.toString();
  }

  private static boolean isOwn(Element part, Element paragraph) {
    for (Element up = part.parent(); up != null; up = up.parent()) {
      String name = up.normalName();
      if (name.equals("w:p")) {
        return up.equals(paragraph);
      }
      if (name.equals("mc:fallback") || name.equals("w:del")) {
        return false;
      }
    }
    return false;
  }
}
