package org.dateline.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.read.TextDecoder.DecodedText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Text that was recognised in scanned pages: one article a file, words in reading order. */
final class OcrPages implements MarkupFormat.Kind {
  private static final Pattern HYPHEN = Pattern.compile("(?<=\\p{L})[-\u00ad\u00ac\u2e17]$");
  private final InputFormat format;

  OcrPages(InputFormat format) {
    this.format = format;
  }

  @Override
  public void read(DecodedText text, String prolog, Source source, RecordSink sink) {
    List<String> paragraphs = format == InputFormat.ALTO ? alto(text.text()) : hocr(text.text());
    FieldRecord record = new FieldRecord(text.charset(), text.warnings());
    record.text(paragraphs.isEmpty() ? null : String.join("\n\n", paragraphs));
    record.warn(Warnings.OCR_TEXT);
    byte[] excerpt = text.text().getBytes(StandardCharsets.UTF_8);
    record.send(
        source,
        format,
        excerpt,
        "no text was recognised in the scan; recognise it first, for example: tesseract",
        sink);
  }

  private static List<String> alto(String text) {
    Element root = Xml.parseLocal(text);
    List<String> found = new ArrayList<>();
    List<Element> blocks = root.getElementsByTag("textblock");
    for (Element block : blocks) {
      List<String> lines = new ArrayList<>();
      for (Element line : block.getElementsByTag("textline")) {
        lines.add(altoLine(line));
      }
      add(found, join(lines));
    }
    return found;
  }

  private static String altoLine(Element line) {
    StringBuilder words = new StringBuilder();
    for (Element part : line.children()) {
      if (part.normalName().equals("string")) {
        boolean isSecond = part.attr("subs_type").equals("HypPart2");
        boolean isFirst = part.attr("subs_type").equals("HypPart1") && part.hasAttr("subs_content");
        String word = isFirst ? part.attr("subs_content") : isSecond ? "" : part.attr("content");
        words.append(words.length() == 0 || word.isEmpty() ? "" : " ").append(word);
      } else if (part.normalName().equals("hyp") && !hasWhole(line)) {
        words.append(part.attr("content").isEmpty() ? "-" : part.attr("content"));
      }
    }
    return words.toString();
  }

  private static boolean hasWhole(Element line) {
    return line.children().stream()
        .anyMatch(
            part -> part.attr("subs_type").equals("HypPart1") && part.hasAttr("subs_content"));
  }

  private static List<String> hocr(String text) {
    Element root = Jsoup.parse(text).body();
    List<String> found = new ArrayList<>();
    List<Element> paragraphs = root.select(".ocr_par");
    if (paragraphs.isEmpty()) {
      paragraphs = root.select(".ocr_carea, .ocrx_block");
    }
    if (paragraphs.isEmpty()) {
      paragraphs = root.select(".ocr_page");
    }
    for (Element paragraph : paragraphs) {
      List<String> lines = new ArrayList<>();
      for (Element line :
          paragraph.select(".ocr_line, .ocrx_line, .ocr_header, .ocr_textfloat, .ocr_caption")) {
        lines.add(line.text());
      }
      add(found, lines.isEmpty() ? paragraph.text() : join(lines));
    }
    return found;
  }

  private static void add(List<String> found, String paragraph) {
    if (!paragraph.isBlank()) {
      found.add(paragraph.replaceAll("\\s+", " ").strip());
    }
  }

  /** Lines as one, words that a hyphen divides joined. */
  static String join(List<String> lines) {
    Set<String> words = HyphenWords.of(lines);
    StringBuilder out = new StringBuilder();
    for (String raw : lines) {
      String line = raw.strip();
      if (line.isEmpty()) {
        continue;
      }
      String before = out.toString();
      boolean isSplit = HYPHEN.matcher(before).find() && Character.isLowerCase(line.codePointAt(0));
      if (isSplit) {
        String first = before.substring(before.lastIndexOf(' ') + 1);
        String second = line.split("\\s", 2)[0];
        boolean keeps = words.contains((first + second).toLowerCase(java.util.Locale.ROOT));
        out.setLength(out.length() - (keeps ? 0 : 1));
      } else if (out.length() > 0) {
        out.append(' ');
      }
      out.append(line);
    }
    return out.toString();
  }

  /** Words with a hyphen inside a line: such a word keeps its hyphen at a line's end. */
  private static final class HyphenWords {
    static Set<String> of(List<String> lines) {
      Set<String> words = new java.util.HashSet<>();
      for (String line : lines) {
        for (String word : line.split("\\s+", -1)) {
          if (word.indexOf('-') > 0 && !word.endsWith("-")) {
            words.add(word.toLowerCase(java.util.Locale.ROOT));
          }
        }
      }
      return words;
    }
  }
}
