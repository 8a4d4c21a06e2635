package org.dateline.beam;

import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TupleTag;
import org.dateline.schema.Article;
import org.dateline.schema.Occurrence;
import org.dateline.schema.Paragraph;

/** The tables whose rows the search for repeats makes. */
enum RepeatTable {
  /** Rows of articles. */
  ARTICLES(Article.class),

  /** Rows of paragraphs. */
  PARAGRAPHS(Paragraph.class),

  /** Rows of occurrences. */
  OCCURRENCES(Occurrence.class);

  private final Class<? extends SpecificRecord> type;

  RepeatTable(Class<? extends SpecificRecord> type) {
    this.type = type;
  }

  /** The table that a row belongs to. */
  static RepeatTable of(SpecificRecord row) {
    for (RepeatTable table : values()) {
      if (table.type.isInstance(row)) {
        return table;
      }
    }
    throw new IllegalArgumentException("no table for " + row.getSchema().getName());
  }

  /** Where a step puts packs of its rows. */
  TupleTag<KV<Integer, byte[]>> tag() {
    return new TupleTag<>("rows_" + name()) {};
  }
}
