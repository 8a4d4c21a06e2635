package org.dateline.read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dateline.read.TextDecoder.DecodedText;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** An item of NewsML 1, of NewsML G2, or of Reuters Corpus Volume 1. */
final class NewsMlArticle implements MarkupFormat.Kind {
  @Override
  public void read(DecodedText text, String prolog, Source source, RecordSink sink) {
    Document root = Xml.parseLocal(text.text());
    FieldRecord record = new FieldRecord(text.charset(), text.warnings());
    if (Xml.first(root, "contentset") != null || Xml.first(root, "itemmeta") != null) {
      if (!Xml.attribute(root, "itemclass", "qcode").matches("(?i)|.*:text|.*:composite")) {
        sink.skipped(SkipReasons.NO_TEXT_TYPE);
        return;
      }
      g2(root, record);
    } else if (Xml.first(root, "newscomponent") != null) {
      first(root, record);
    } else {
      reuters(root, record);
    }
    if (!record.hasContent() && isOther(root)) {
      sink.skipped(SkipReasons.NO_TEXT_TYPE);
      return;
    }
    byte[] excerpt = text.text().getBytes(StandardCharsets.UTF_8);
    record.send(source, InputFormat.NEWSML, excerpt, "the item has no text", sink);
  }

  /** Whether an item holds a picture or a film. */
  private static boolean isOther(Element root) {
    String medium = Xml.attribute(root, "mediatype", "formalname");
    return medium.matches("(?i)(?:photo|picture|graphic|video|audio|image).*")
        || Xml.first(root, "remotecontent") != null;
  }

  private static void reuters(Element root, FieldRecord record) {
    Element item = root.child(0);
    record.id(item.attr("itemid"));
    record.published(GivenDay.iso(item.attr("date")));
    record.language(item.attr("xml:lang"));
    record.title(Xml.text(root, "headline", "title"));
    record.author(Xml.text(root, "byline"));
    record.dateline(Xml.text(root, "dateline"));
    String rights = Xml.text(root, "copyright");
    record.source(rights.contains("Reuters") ? "Reuters" : Xml.attribute(root, "dc", "publisher"));
    Element body = Xml.first(root, "text");
    record.paragraphs(body == null ? List.of() : Xml.paragraphs(body));
  }

  private static void g2(Element root, FieldRecord record) {
    record.id(Xml.attribute(root, "newsitem", "guid"));
    record.language(Xml.attribute(root, "language", "tag"));
    body(root, record);
    Element meta = Xml.first(root, "contentmeta");
    Element own = meta == null ? root : meta;
    String headline = Xml.text(own, "headline", "title");
    if (!headline.isEmpty() || !record.hasTitle()) {
      record.title(headline);
    }
    record.published(date(root, "contentcreated", "datecreated", "firstcreated", "versioncreated"));
    String by = Xml.text(own, "by");
    if (!by.isEmpty()) {
      record.author(by);
    } else {
      for (Element creator : own.getElementsByTag("creator")) {
        record.author(Xml.text(creator, "name"));
      }
    }
    String dateline = Xml.text(own, "dateline");
    if (!dateline.isEmpty()) {
      record.dateline(dateline);
    }
    Element provider = Xml.first(root, "provider");
    String name = provider == null ? "" : Xml.text(provider, "name");
    String credit = Xml.text(own, "creditline");
    String literal = Xml.attribute(root, "provider", "literal");
    record.source(!name.isEmpty() ? name : !literal.isEmpty() ? literal : credit);
  }

  private static void first(Element root, FieldRecord record) {
    record.id(Xml.text(root, "publicidentifier", "newsitemid"));
    Element lines = Xml.first(root, "newslines");
    Element own = lines == null ? root : lines;
    body(root, record);
    String headline = Xml.text(own, "headline");
    if (!headline.isEmpty() || !record.hasTitle()) {
      record.title(headline);
    }
    record.published(date(root, "firstcreated", "thisrevisioncreated", "dateid", "dateandtime"));
    String by = Xml.text(own, "byline");
    if (!by.isEmpty()) {
      record.author(by);
    }
    String dateline = Xml.text(own, "dateline");
    if (!dateline.isEmpty()) {
      record.dateline(dateline);
    }
    for (String party : List.of("source", "provider")) {
      Element element = Xml.first(root, party);
      String name = element == null ? "" : Xml.attribute(element, "party", "formalname");
      if (!name.isEmpty()) {
        record.source(name);
        return;
      }
    }
    record.source(Xml.text(root, "providerid"));
  }

  private static String date(Element root, String... names) {
    for (String name : names) {
      String day = GivenDay.iso(Xml.text(root, name));
      if (day != null) {
        return day;
      }
    }
    return "";
  }

  /** The longest of the texts of an item: pictures of a package have captions. */
  private static void body(Element root, FieldRecord record) {
    Element best = null;
    for (String name : List.of("inlinexml", "inlinedata", "datacontent")) {
      for (Element content : root.getElementsByTag(name)) {
        boolean isLonger = best == null || content.text().length() > best.text().length();
        best = isLonger ? content : best;
      }
    }
    if (best != null && best.childrenSize() == 0 && best.wholeText().contains("<body.content")) {
      best = Xml.parseLocal(best.wholeText());
    }
    if (best == null) {
      record.paragraphs(List.of());
    } else if (Xml.first(best, "body.content") != null) {
      NitfArticle.head(best, record);
    } else {
      Element body = Xml.first(best, "body");
      Element inner = body == null ? best : body;
      boolean isMarkup = !inner.children().isEmpty();
      record.paragraphs(isMarkup ? Xml.paragraphs(inner) : HtmlText.lines(inner.wholeText()));
    }
  }
}
