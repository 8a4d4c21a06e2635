package org.dateline.beam;

import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.dateline.schema.DateMention;
import org.dateline.schema.Outcome;
import org.dateline.schema.Party;
import org.dateline.schema.Story;

/**
 * Takes out of each story what was found in it, a list for each table.
 *
 * <p>One step for all three tables: some engines hand a whole story, text and all, to each step
 * that reads it.
 */
final class FoundRows extends DoFn<Story, List<DateMention>> {
  static final TupleTag<List<DateMention>> DATES = new TupleTag<>("dates") {};
  static final TupleTag<List<Party>> PARTIES = new TupleTag<>("parties") {};
  static final TupleTag<List<Outcome>> OUTCOMES = new TupleTag<>("outcomes") {};
  private static final long serialVersionUID = 1;

  /** The step. */
  static ParDo.MultiOutput<Story, List<DateMention>> step() {
    return ParDo.of(new FoundRows()).withOutputTags(DATES, TupleTagList.of(PARTIES).and(OUTCOMES));
  }

  @ProcessElement
  public void process(@Element Story story, MultiOutputReceiver outputs) {
    put(DATES, story.getDates(), outputs);
    put(PARTIES, story.getParties(), outputs);
    put(OUTCOMES, story.getOutcomes(), outputs);
  }

  private static <T> void put(TupleTag<List<T>> tag, List<T> rows, MultiOutputReceiver outputs) {
    if (!rows.isEmpty()) {
      outputs.get(tag).output(rows);
    }
  }
}
