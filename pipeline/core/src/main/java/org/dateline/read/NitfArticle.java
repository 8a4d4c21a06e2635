package org.dateline.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dateline.read.TextDecoder.DecodedText;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An article in NITF, as the New York Times Annotated Corpus and agencies write it. */
final class NitfArticle implements MarkupFormat.Kind {
  @Override
  public void read(DecodedText text, String prolog, Source source, RecordSink sink) {
    Element root = Xml.parseLocal(text.text());
    FieldRecord record = new FieldRecord(text.charset(), text.warnings());
    record.id(Xml.attribute(root, "doc-id", "id-string"));
    record.url(Xml.attribute(root, "pubdata", "ex-ref"));
    String name = Xml.attribute(root, "pubdata", "name");
    record.source(name.isEmpty() ? Xml.attribute(root, "doc.copyright", "holder") : name);
    record.published(published(root));
    head(root, record);
    byte[] excerpt = text.text().getBytes(StandardCharsets.UTF_8);
    record.send(source, InputFormat.NITF, excerpt, "the NITF article has no text", sink);
  }

  /** Title, authors, dateline and paragraphs of what may stand inside another format. */
  static void head(Element root, FieldRecord record) {
    Element line = Xml.first(root, "hedline");
    String headline = line == null ? "" : Xml.text(line, "hl1", "hl2");
    record.title(headline.isEmpty() ? Xml.text(root, "hl1", "title") : headline);
    authors(root, record);
    String dateline = Xml.text(root, "dateline");
    record.dateline(dateline.isEmpty() ? null : dateline);
    Element body = Xml.first(root, "body.content");
    record.paragraphs(body == null ? List.of() : paragraphs(body));
  }

  private static @Nullable String published(Element root) {
    String[][] places = {
      {"pubdata", "date.publication"},
      {"date.issue", "norm"},
      {"date.release", "norm"},
      {"story.date", "norm"}
    };
    for (String[] place : places) {
      String day = GivenDay.iso(Xml.attribute(root, place[0], place[1]));
      if (day != null) {
        return day;
      }
    }
    String day =
        meta(root, "publication_year")
            + "-"
            + meta(root, "publication_month")
            + "-"
            + meta(root, "publication_day_of_month");
    return day.length() < 8 ? null : GivenDay.iso(day);
  }

  private static String meta(Element root, String name) {
    for (Element meta : root.getElementsByTag("meta")) {
      if (meta.attr("name").equals(name)) {
        return meta.attr("content");
      }
    }
    return "";
  }

  private static void authors(Element root, FieldRecord record) {
    List<Element> lines = root.getElementsByTag("byline");
    boolean hasPrinted = lines.stream().anyMatch(line -> !isNormal(line));
    for (Element line : lines) {
      if (isNormal(line) && !hasPrinted) {
        for (String name : line.text().split(";", -1)) {
          record.author(firstNameFirst(name));
        }
      } else if (!isNormal(line)) {
        List<Element> persons = line.getElementsByTag("person");
        if (persons.isEmpty()) {
          Element copy = line.clone();
          copy.getElementsByTag("byttl").remove();
          record.author(copy.text());
        } else {
          persons.forEach(person -> record.author(person.text()));
        }
      }
    }
  }

  private static boolean isNormal(Element byline) {
    return byline.attr("class").startsWith("normalized");
  }

  /** {@code Lee, Ann} is Ann Lee. */
  static String firstNameFirst(String name) {
    int comma = name.indexOf(',');
    return comma < 0
        ? name.strip()
        : (name.substring(comma + 1).strip() + " " + name.substring(0, comma).strip()).strip();
  }

  private static List<String> paragraphs(Element body) {
    List<String> found = new ArrayList<>();
    for (Element block : body.getElementsByTag("block")) {
      if (block.attr("class").equals("full_text")) {
        found.addAll(Xml.paragraphs(block));
      }
    }
    if (found.isEmpty()) {
      Element copy = body.clone();
      for (String name :
          List.of("media", "media-caption", "table", "hedline", "bibliography", "note")) {
        copy.getElementsByTag(name).remove();
      }
      for (Element block : copy.getElementsByTag("block")) {
        boolean isOther = block.attr("class").startsWith("correction");
        if (isOther) {
          block.remove();
        }
      }
      found.addAll(Xml.paragraphs(copy));
    }
    found.replaceAll(line -> line.replaceFirst("^LEAD:\\s+", ""));
    return found;
  }
}
