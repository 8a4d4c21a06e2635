package org.dateline.clean.html;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.clean.EvidenceCollector;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Block;
import org.dateline.schema.Evidence;
import org.dateline.schema.Page;
import org.dateline.schema.RawRecord;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Reads a web page: its blocks of text, and what it says of itself. */
public final class HtmlPage {
  private final HtmlBlocks blocks;
  private final EvidenceCollector collector;

  /**
   * A reader of pages.
   *
   * @param rules where the words of class and id attributes come from
   * @param collector finds title, author, date and the like in the markup
   */
  public HtmlPage(RuleSet rules, EvidenceCollector collector) {
    this.blocks = new HtmlBlocks(rules);
    this.collector = collector;
  }

  /**
   * The page of a record; what the record itself gives comes first among the evidence.
   *
   * @throws PageTooLargeException for a page over a bound
   */
  public Page read(RawRecord record) {
    Document document = BoundedParser.parse(record.getContent());
    List<Evidence> evidence = given(record);
    evidence.addAll(collector.collect(document, record.getUrl()));
    List<Block> cut = blocks.cut(document);
    return Page.newBuilder()
        .setArticleId(record.getArticleId())
        .setSourceUri(record.getSourceUri())
        .setRecordOffset(record.getRecordOffset())
        .setRecordId(record.getRecordId())
        .setFormat(record.getFormat())
        .setCharset(record.getCharset())
        .setMedia(record.getMedia())
        .setUrl(record.getUrl())
        .setSite(site(record.getUrl()))
        .setCapturedAt(record.getCapturedAt())
        .setEvidence(evidence)
        .setBlocks(cut)
        .setNoArticle(cut.isEmpty() ? "empty" : null)
        .setWarnings(record.getWarnings())
        .build();
  }

  private static List<Evidence> given(RawRecord record) {
    List<Evidence> evidence = new ArrayList<>();
    add(evidence, "title", record.getTitle());
    add(evidence, "published", record.getPublished());
    add(evidence, "source", record.getSource());
    record.getByline().forEach(name -> add(evidence, "author", name));
    return evidence;
  }

  private static void add(List<Evidence> evidence, String field, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      evidence.add(new Evidence(field, "given", value));
    }
  }

  /** The host of an address in lower case and without {@code www.}; null where there is none. */
  static @Nullable String site(@Nullable String url) {
    if (url == null) {
      return null;
    }
    try {
      String host = new URI(url).getHost();
      return host == null ? null : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
