package org.dateline.article;

import org.dateline.clean.html.HtmlPage;
import org.dateline.clean.text.TextPage;
import org.dateline.metadata.HtmlEvidence;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Page;
import org.dateline.schema.RawRecord;

/** Splits a record, a web page or a plain text, into blocks, and collects its metadata evidence. */
public final class PageReader {
  private final HtmlPage html;
  private final TextPage text;

  /** Takes the lists of both readers from the rule set. */
  public PageReader(RuleSet rules) {
    this.html = new HtmlPage(rules, new HtmlEvidence(rules)::collect);
    this.text = new TextPage(rules);
  }

  /** The page of a record. */
  public Page read(RawRecord record) {
    return switch (record.getMedia()) {
      case HTML -> html.read(record);
      case STORY -> TextPage.given(record);
      case TEXT -> text.read(record);
    };
  }
}
