package org.dateline.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.read.TextDecoder.DecodedText;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** An entry of RSS or Atom: its full content if it has one, else its summary, with a warning. */
final class FeedEntry implements MarkupFormat.Kind {
  private static final Pattern TITLE =
      Pattern.compile("(?is)<title\\b[^>]*>\\s*(?:<!\\[CDATA\\[)?(.*?)(?:\\]\\]>)?\\s*</title>");

  /** What WordPress adds to the entries of its feeds, in some languages. */
  private static final Pattern FIRST_IN =
      Pattern.compile(
          "(?i)(?:the post|der beitrag|la entrada|l[’']article|il post|o post|het bericht|wpis)"
              + " .*(?:appeared first on|erschien zuerst auf|(?:se public[óo] primero|apareci[óo]"
              + " primero) en|est apparu en premier sur|proviene da|apareceu primeiro em|verscheen"
              + " eerst op|pojawił się poczatkowo) .*");

  /** A summary that is so long is the whole text. */
  private static final int LONG = 1500;

  @Override
  public void read(DecodedText text, String prolog, Source source, RecordSink sink) {
    Element root = Xml.parse(text.text());
    Element entry = root.childrenSize() > 0 ? root.child(0) : root;
    String type = Xml.text(entry, "wp:post_type");
    if (!type.isEmpty() && !type.equals("post") && !type.equals("page")) {
      sink.skipped(SkipReasons.OTHER_RECORD_TYPE);
      return;
    }
    FieldRecord record = new FieldRecord(text.charset(), text.warnings());
    record.id(own(entry, "guid", "id"));
    record.url(link(entry));
    record.title(HtmlText.plain(own(entry, "title", "dc:title")));
    record.source(publisher(entry, prolog));
    record.published(
        own(
            entry,
            "pubdate",
            "published",
            "dc:date",
            "dcterms:created",
            "issued",
            "date",
            "updated",
            "wp:post_date"));
    authors(entry, record);
    content(entry, record);
    byte[] excerpt = text.text().getBytes(StandardCharsets.UTF_8);
    record.send(
        source, InputFormat.FEED, excerpt, "the entry has neither content nor summary", sink);
  }

  private static void content(Element entry, FieldRecord record) {
    for (String name :
        List.of(
            "content:encoded",
            "content",
            "fulltext",
            "full-text",
            "body",
            "xhtml:body",
            "yandex:full-text",
            "turbo:content")) {
      Element content = child(entry, name);
      List<String> paragraphs = content == null ? List.of() : paragraphs(content);
      if (!paragraphs.isEmpty()) {
        record.paragraphs(paragraphs);
        return;
      }
    }
    for (String name : List.of("description", "summary", "itunes:summary", "media:description")) {
      Element summary = child(entry, name);
      List<String> paragraphs = summary == null ? List.of() : paragraphs(summary);
      if (!paragraphs.isEmpty()) {
        record.paragraphs(paragraphs);
        if (String.join(" ", paragraphs).length() < LONG) {
          record.warn(Warnings.SUMMARY_ONLY);
        }
        return;
      }
    }
  }

  private static List<String> paragraphs(Element content) {
    List<String> found =
        new ArrayList<>(
            content.childrenSize() > 0
                ? HtmlText.paragraphs(content.clone())
                : HtmlText.lines(content.wholeText()));
    if (!found.isEmpty() && FIRST_IN.matcher(found.get(found.size() - 1)).matches()) {
      found.remove(found.size() - 1);
    }
    return found;
  }

  private static void authors(Element entry, FieldRecord record) {
    for (String name : List.of("dc:creator", "author", "itunes:author", "creator")) {
      boolean found = false;
      for (Element author : entry.children()) {
        if (author.normalName().equals(name)) {
          String own = Xml.text(author, "name");
          String value = own.isEmpty() ? author.text() : own;
          // RSS: lee@example.org (Ann Lee)
          value = value.replaceFirst("^\\S+@\\S+\\s+\\((.+)\\)$", "$1");
          if (!value.isBlank() && !value.matches("\\S+@\\S+")) {
            record.author(value);
            found = true;
          }
        }
      }
      if (found) {
        return;
      }
    }
  }

  private static String link(Element entry) {
    String other = "";
    for (Element link : entry.children()) {
      if (link.normalName().equals("link") || link.normalName().equals("feedburner:origlink")) {
        String address = link.hasAttr("href") ? link.attr("href") : link.text();
        boolean isOwn = link.attr("rel").isEmpty() || link.attr("rel").equals("alternate");
        if (isOwn && !address.isBlank()) {
          return address.strip();
        }
        other =
            other.isEmpty() && !link.attr("rel").matches("self|enclosure|replies|edit")
                ? address
                : other;
      }
    }
    String id = own(entry, "guid", "id");
    return other.isEmpty() && id.startsWith("http") ? id : other;
  }

  private static String publisher(Element entry, String prolog) {
    Element source = child(entry, "source");
    if (source != null) {
      String title = Xml.text(source, "title");
      return title.isEmpty() ? source.text() : title;
    }
    String own = own(entry, "dc:publisher", "dc:source");
    Matcher title =
        TITLE.matcher(
            new String(prolog.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    return own.isEmpty() && title.find()
        ? Parser.unescapeEntities(title.group(1), false).strip()
        : own;
  }

  private static String own(Element entry, String... names) {
    for (String name : names) {
      Element child = child(entry, name);
      if (child != null && !child.text().isBlank()) {
        return child.text().strip();
      }
    }
    return "";
  }

  private static @org.jspecify.annotations.Nullable Element child(Element entry, String name) {
    for (Element child : entry.children()) {
      String own = child.normalName();
      if (own.equals(name) || own.equals("atom:" + name) || own.equals("rss:" + name)) {
        return child;
      }
    }
    return null;
  }
}
