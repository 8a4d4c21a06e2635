package org.dateline.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.read.DocumentBounds.TooLarge;
import org.dateline.read.Source.Fault;
import org.dateline.read.TextDecoder.DecodedText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** An export of Factiva: HTML with or without field codes, XML, or RTF. */
final class FactivaFormat implements ArticleFormat {
  private static final Pattern LOOK =
      Pattern.compile(
          "(?i)class=[\"']article \\w\\wArticle|<title>\\s*Factiva|<ppsArticle|articleParagraph"
              + " \\w\\warticleParagraph");
  private static final Pattern DOCUMENT =
      Pattern.compile("(?:Document|Dokument|Documento) ([A-Za-z0-9]{15,})\\s*");
  private static final Pattern CODE =
      Pattern.compile(
          "^(SE|HD|HDL|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CT|RF|CO|IN|NS|RE|IPC|IPD|PUB|AN|CLM|ART|DLN|NGC|GC)(?:\\s{1,}(.*)|\\s*)$",
          Pattern.DOTALL);
  private static final Pattern WORDS =
      Pattern.compile("(?i)[\\d,.]+ (?:words|wörter|mots|palabras|woorden|parole)");

  @Override
  public InputFormat id() {
    return InputFormat.FACTIVA;
  }

  @Override
  public List<String> extensions() {
    return List.of();
  }

  @Override
  public boolean looksLike(String head) {
    return head.stripLeading().startsWith("<") && LOOK.matcher(head).find();
  }

  @Override
  public boolean isCertain(String head, String name) {
    return looksLike(head.replaceFirst("^\u00ef\u00bb\u00bf", ""));
  }

  @Override
  public void read(Source source, ReadOptions options, RecordSink sink) throws IOException {
    byte[] bytes = source.bytes().take(options.maxPageBytes());
    source.begin(0);
    if (!source.bytes().isAtEnd()) {
      sink.reject(source.reject(Fault.tooLarge("export", options.maxPageBytes()), null, bytes));
      return;
    }
    if (source.fault() != null) {
      return;
    }
    DecodedText text = TextDecoder.decode(bytes, CharsetDetection.declaredInPage(bytes));
    try {
      if (text.text().startsWith("{\\rtf")) {
        readLines(RtfText.lines(bytes), source, sink);
        return;
      }
      DocumentBounds.checkTags(text.text());
    } catch (TooLarge e) {
      sink.reject(source.reject(e.fault(), null, bytes));
      return;
    }
    List<FieldRecord> articles =
        text.text().contains("<article ") || text.text().contains("<headline")
            ? xml(text)
            : List.of();
    articles = articles.isEmpty() ? html(text) : articles;
    for (int i = 0; i < articles.size() && !sink.isFull(); i++) {
      source.begin(i);
      articles.get(i).send(source, InputFormat.FACTIVA, bytes, "the article has no text", sink);
    }
    if (articles.isEmpty()) {
      Fault fault = new Fault(ReadErrors.NO_CONTENT, "no article of Factiva in this file");
      sink.reject(source.reject(fault, null, bytes));
    }
  }

  private static List<FieldRecord> html(DecodedText text) {
    Element root = Jsoup.parse(text.text()).body();
    List<FieldRecord> found = new ArrayList<>();
    for (Element article : root.select("div.article, div[class~=^article ]")) {
      FieldRecord record = new FieldRecord(text.charset(), text.warnings());
      Map<String, List<String>> fields = codes(article);
      if (fields.containsKey("HD") || fields.containsKey("PD")) {
        fill(fields, record);
      } else {
        fill(plain(lines(article)), record);
        List<String> paragraphs = new ArrayList<>();
        for (Element paragraph : article.select("p.articleParagraph, p[class*=articleParagraph]")) {
          paragraphs.add(paragraph.text());
        }
        if (!paragraphs.isEmpty()) {
          record.paragraphs(paragraphs);
        }
        Element head = article.selectFirst("[class*=Headline]");
        record.title(head == null ? null : head.text());
      }
      found.add(record);
    }
    return found;
  }

  /** The fields of a table with their codes in the first column. */
  private static Map<String, List<String>> codes(Element article) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (Element row : article.select("tr")) {
      List<Element> cells = row.select("> td");
      if (cells.size() >= 2) {
        String code = cells.get(0).text().replace('\u00a0', ' ').strip();
        List<String> values = new ArrayList<>(HtmlText.paragraphs(cells.get(1).clone()));
        if (code.matches("[A-Z]{2,3}")) {
          fields.merge(code, values, FactivaFormat::both);
        }
      }
    }
    return fields;
  }

  private static List<String> both(List<String> a, List<String> b) {
    List<String> all = new ArrayList<>(a);
    all.addAll(b);
    return all;
  }

  private static List<String> lines(Element article) {
    return HtmlText.paragraphs(article.clone());
  }

  private static void fill(Map<String, List<String>> fields, FieldRecord record) {
    record.title(one(fields, "HD"));
    String by = one(fields, "BY");
    if (!by.isEmpty()) {
      record.author(by);
    } else if (!one(fields, "CR").isEmpty()) {
      record.author(one(fields, "CR"));
    }
    record.published(GivenDay.iso((one(fields, "PD") + " " + one(fields, "ET")).strip()));
    record.source(one(fields, "SN"));
    record.language(one(fields, "LA"));
    record.id(one(fields, "AN").replaceFirst("^(?:Document|Dokument|Documento)\\s+", ""));
    record.paragraphs(
        both(fields.getOrDefault("LP", List.of()), fields.getOrDefault("TD", List.of())));
  }

  private static String one(Map<String, List<String>> fields, String code) {
    return String.join(" ", fields.getOrDefault(code, List.of())).strip();
  }

  /** Articles in the lines of a document, divided by the lines with their numbers. */
  static void readLines(List<String> lines, Source source, RecordSink sink) {
    List<String> one = new ArrayList<>();
    int articles = 0;
    for (String line : lines) {
      String text = line.replace('\u00a0', ' ').strip();
      Matcher end = DOCUMENT.matcher(text.replaceFirst("^AN\\s+", ""));
      if (!end.matches()) {
        one.add(text);
        continue;
      }
      FieldRecord record = new FieldRecord("UTF-8", List.of());
      boolean hasCodes = one.stream().anyMatch(each -> each.matches("(?s)(?:HD|SN)(?:\\s.*)?"));
      fill(hasCodes ? coded(one) : plain(one), record);
      record.id(end.group(1));
      source.begin(articles++);
      byte[] excerpt = String.join(" ", one).getBytes(StandardCharsets.UTF_8);
      record.send(source, InputFormat.FACTIVA, excerpt, "the article has no text", sink);
      one.clear();
      if (sink.isFull()) {
        return;
      }
    }
    if (articles == 0) {
      Fault fault = new Fault(ReadErrors.NO_CONTENT, "no article of Factiva in this file");
      sink.reject(source.reject(fault, null, new byte[0]));
    }
  }

  /** Whether the lines of a document are an export of Factiva. */
  static boolean isExport(List<String> lines) {
    return lines.stream()
        .anyMatch(
            line ->
                DOCUMENT
                    .matcher(line.replace('\u00a0', ' ').strip().replaceFirst("^AN\\s+", ""))
                    .matches());
  }

  private static Map<String, List<String>> coded(List<String> lines) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    String code = "";
    for (String line : lines) {
      Matcher begin = CODE.matcher(line);
      if (begin.matches()) {
        code = begin.group(1);
        String value = begin.group(2) == null ? "" : begin.group(2).strip();
        fields.computeIfAbsent(code, name -> new ArrayList<>());
        if (!value.isEmpty()) {
          fields.computeIfAbsent(code, name -> new ArrayList<>()).add(value);
        }
      } else if (!line.isEmpty() && !code.isEmpty()) {
        fields.computeIfAbsent(code, name -> new ArrayList<>()).add(line);
      }
    }
    return fields;
  }

  /** An article without codes: section, headline, by-line, words, date, time, source, and so on. */
  private static Map<String, List<String>> plain(List<String> given) {
    List<String> lines = new ArrayList<>(given);
    lines.removeIf(String::isBlank);
    Map<String, List<String>> fields = new LinkedHashMap<>();
    int words = 0;
    while (words < lines.size() && !WORDS.matcher(lines.get(words)).matches()) {
      words++;
    }
    if (words == lines.size()) {
      fields.put("TD", lines);
      return fields;
    }
    int by = words;
    for (int i = 1; i < words; i++) {
      by = lines.get(i).matches("(?i)(?:by|von|par|por|door)\\s.*") ? Math.min(by, i) : by;
    }
    fields.put(
        "HD",
        by == 0 ? List.of() : List.of(lines.get(by == words && words > 2 ? words - 1 : by - 1)));
    if (by < words) {
      fields.put("BY", List.of(lines.get(by)));
    }
    int at = words + 1;
    put(fields, "PD", lines, at++);
    if (at < lines.size() && lines.get(at).matches("\\d{1,2}:\\d\\d")) {
      put(fields, "ET", lines, at++);
    }
    put(fields, "SN", lines, at++);
    while (at < lines.size()
        && !lines.get(at).matches("(?i)(?:copyright|©|\\(c\\)|all rights).*")
        && lines.get(at).length() < 60) {
      at++;
    }
    boolean hasRights =
        at < lines.size() && lines.get(at).matches("(?i)(?:copyright|©|\\(c\\)|all rights).*");
    int from = hasRights ? at + 1 : Math.min(at, lines.size());
    List<String> body = new ArrayList<>(lines.subList(from, lines.size()));
    body.removeIf(line -> DOCUMENT.matcher(line).matches());
    fields.put("TD", body);
    return fields;
  }

  private static void put(
      Map<String, List<String>> fields, String code, List<String> lines, int at) {
    if (at < lines.size()) {
      fields.put(code, List.of(lines.get(at)));
    }
  }

  private static List<FieldRecord> xml(DecodedText text) {
    Element root = Xml.parseLocal(text.text());
    List<FieldRecord> found = new ArrayList<>();
    for (Element article : root.getElementsByTag("article")) {
      if (Xml.first(article, "headline") == null && Xml.first(article, "tailparagraphs") == null) {
        continue;
      }
      FieldRecord record = new FieldRecord(text.charset(), text.warnings());
      record.title(Xml.text(article, "headline"));
      record.author(Xml.text(article, "byline"));
      record.source(Xml.text(article, "sourcename", "publishername"));
      String day = Xml.text(article, "publicationdate");
      String date = GivenDay.iso((day + " " + Xml.text(article, "publicationtime")).strip());
      record.published(date);
      record.language(Xml.text(article, "baselanguage"));
      String id = Xml.attribute(article, "article", "accessionno");
      record.id(id.isEmpty() ? Xml.text(article, "accessionno") : id);
      List<String> paragraphs = new ArrayList<>();
      for (String part : List.of("leadparagraph", "tailparagraphs")) {
        for (Element element : article.getElementsByTag(part)) {
          List<Element> inner = element.getElementsByTag("paragraph");
          if (inner.isEmpty()) {
            paragraphs.addAll(Xml.paragraphs(element));
          } else {
            inner.forEach(paragraph -> paragraphs.add(paragraph.text()));
          }
        }
      }
      found.add(record.paragraphs(paragraphs));
    }
    return found;
  }
}
