package org.dateline.beam;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.dateline.repeats.Grouping;

/**
 * Names the outputs of a step of the search for repeats, all of them packs.
 *
 * <p>A step has the outputs that it needs and no other: Flink hands all that a step puts out to
 * each of them, to be sifted there.
 */
final class RepeatTags {
  private RepeatTags() {}

  /** The entries for a grouping. */
  static TupleTag<KV<Integer, byte[]>> of(Grouping grouping) {
    return new TupleTag<>(grouping.name()) {};
  }

  /** A step with outputs for these groupings and tables. */
  static <T> ParDo.MultiOutput<T, KV<Integer, byte[]>> step(
      RepeatStep<T> step, List<Grouping> groupings, List<RepeatTable> tables) {
    List<TupleTag<KV<Integer, byte[]>>> tags = new ArrayList<>();
    groupings.forEach(grouping -> tags.add(of(grouping)));
    tables.forEach(table -> tags.add(table.tag()));
    TupleTagList others = TupleTagList.empty();
    for (TupleTag<?> tag : tags.subList(1, tags.size())) {
      others = others.and(tag);
    }
    return ParDo.of(step).withOutputTags(tags.get(0), others);
  }
}
