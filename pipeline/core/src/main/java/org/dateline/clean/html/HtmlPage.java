package org.dateline.clean.html;

import java.util.ArrayList;
import java.util.List;
import org.dateline.clean.block.PageStart;
import org.dateline.clean.block.RemovalReason;
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
    Page.Builder page = PageStart.begin(record);
    List<Evidence> evidence = new ArrayList<>(page.getEvidence());
    evidence.addAll(collector.collect(document, record.getUrl()));
    List<Block> cut = blocks.cut(document);
    return page.setEvidence(evidence)
        .setBlocks(cut)
        .setNoArticle(cut.isEmpty() ? RemovalReason.EMPTY.text() : null)
        .build();
  }

  /** Collects what a page says of itself in its markup, before the markup is thrown away. */
  @FunctionalInterface
  public interface EvidenceCollector {
    /**
     * The evidence in document order.
     *
     * @param document the parsed page
     * @param url address of the page, null where it is not known
     */
    List<Evidence> collect(Document document, @Nullable String url);
  }
}
