package org.dateline.clean.text;

import org.dateline.clean.block.PageStart;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Page;
import org.dateline.schema.RawRecord;

/** Makes a page of a plain text record: its fields, and its text cut into blocks. */
public final class TextPage {
  private final TextBlocks blocks;

  /** A reader that cuts as {@link TextBlocks} does. */
  public TextPage(RuleSet rules) {
    blocks = new TextBlocks(rules);
  }

  /** The page of a record. */
  public Page read(RawRecord record) {
    String title = record.getTitle() == null ? "" : record.getTitle();
    return PageStart.begin(record).setBlocks(blocks.cut(record.getContent(), title)).build();
  }
}
