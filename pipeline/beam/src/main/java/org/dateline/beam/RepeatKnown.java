package org.dateline.beam;

import static java.util.Objects.requireNonNull;

import org.apache.avro.specific.SpecificRecord;
import org.dateline.repeats.KnownEntries;
import org.dateline.repeats.RepeatOptions;
import org.dateline.schema.Article;
import org.dateline.schema.Paragraph;
import org.jspecify.annotations.Nullable;

/** Takes the paragraphs or the articles of an earlier run. */
final class RepeatKnown<T extends SpecificRecord> extends RepeatStep<T> {
  private static final long serialVersionUID = 1;
  private transient @Nullable KnownEntries entries;

  RepeatKnown(RepeatOptions options) {
    super(options);
  }

  @Override
  void begin() {
    entries = new KnownEntries(options);
  }

  @Override
  void take(T row, GroupBatcher out) {
    KnownEntries known = requireNonNull(entries);
    if (row instanceof Paragraph paragraph) {
      known.take(paragraph, out);
    } else if (row instanceof Article article) {
      known.take(article, out);
    }
  }
}
