package org.dateline.beam;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.dateline.repeats.Grouping;
import org.dateline.schema.Article;
import org.dateline.schema.Occurrence;
import org.dateline.schema.Paragraph;

/** Names the outputs of the search for repeats: its rows, and the entries for each grouping. */
final class RepeatTags {
  private RepeatTags() {}

  /** The entries for a grouping. */
  static TupleTag<KV<Integer, byte[]>> of(Grouping grouping) {
    return new TupleTag<>(grouping.name()) {};
  }

  /** All that a stage may write. */
  static TupleTagList rows(List<Grouping> groupings) {
    TupleTagList tags =
        TupleTagList.of(List.of(Repeats.ARTICLES, Repeats.PARAGRAPHS, Repeats.OCCURRENCES));
    for (Grouping grouping : groupings) {
      tags = tags.and(of(grouping));
    }
    return tags;
  }

  /** Puts a row where its table is. */
  static void put(SpecificRecord row, RepeatOut.Sink sink) {
    if (row instanceof Occurrence occurrence) {
      sink.put(Repeats.OCCURRENCES, occurrence);
    } else if (row instanceof Paragraph paragraph) {
      sink.put(Repeats.PARAGRAPHS, paragraph);
    } else if (row instanceof Article article) {
      sink.put(Repeats.ARTICLES, article);
    } else {
      throw new IllegalArgumentException("no table for " + row.getSchema().getName());
    }
  }
}
