package org.dateline.read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.read.TextDecoder.DecodedText;
import org.jsoup.nodes.Element;

/** A page of a MediaWiki export: an article if it is in the main namespace and no redirect. */
final class WikiPage implements MarkupFormat.Kind {
  private static final Pattern REDIRECT =
      Pattern.compile("(?is)^\\s*#\\s*\\p{L}+\\s*:?\\s*\\[\\[.*");
  private static final Pattern DATE =
      Pattern.compile("(?is)\\{\\{\\s*(?:date|byline|datum|fecha|data)\\s*\\|([^{}]*)\\}\\}");
  private static final Pattern PUBLISHED =
      Pattern.compile("(?is)^\\s*(?:date\\s*=|1\\s*=)?\\s*([^|=]*\\d{4}[^|=]*)$");
  private static final Pattern BASE = Pattern.compile("<base>([^<]*/)[^/<]*</base>");
  private static final Pattern SITE = Pattern.compile("<sitename>([^<]*)</sitename>");
  private static final Pattern LANGUAGE = Pattern.compile("<mediawiki[^>]*xml:lang=\"([^\"]+)\"");

  @Override
  public void read(DecodedText text, String prolog, Source source, RecordSink sink) {
    Element root = Xml.parse(text.text());
    List<Element> revisions = root.getElementsByTag("revision");
    if (revisions.isEmpty() || !Xml.text(root, "ns").matches("0?")) {
      sink.skipped(SkipReasons.OTHER_RECORD_TYPE);
      return;
    }
    Element last = revisions.get(revisions.size() - 1);
    Element content = Xml.first(last, "text");
    String wiki = content == null ? "" : content.wholeText();
    if (REDIRECT.matcher(wiki).matches() || Xml.first(root, "redirect") != null) {
      sink.skipped(SkipReasons.REDIRECT);
      return;
    }
    String title = Xml.text(root, "title");
    FieldRecord record = new FieldRecord(text.charset(), text.warnings());
    record.id(Xml.text(root, "id"));
    record.title(title);
    record.source(found(SITE, prolog));
    String base = found(BASE, prolog);
    record.url(base.isEmpty() ? null : base + title.replace(' ', '_'));
    record.language(found(LANGUAGE, prolog));
    record.published(published(wiki));
    record.paragraphs(WikiText.paragraphs(wiki));
    byte[] excerpt = wiki.getBytes(StandardCharsets.UTF_8);
    record.send(source, InputFormat.MEDIAWIKI, excerpt, "the page has no text", sink);
  }

  private static String published(String wiki) {
    Matcher dates = DATE.matcher(wiki);
    while (dates.find()) {
      for (String part : dates.group(1).split("\\|", -1)) {
        Matcher value = PUBLISHED.matcher(part);
        String day = value.find() ? GivenDay.iso(value.group(1)) : null;
        if (day != null) {
          return day;
        }
      }
    }
    return "";
  }

  private static String found(Pattern pattern, String prolog) {
    Matcher matcher = pattern.matcher(prolog);
    return matcher.find() ? matcher.group(1).strip() : "";
  }
}
