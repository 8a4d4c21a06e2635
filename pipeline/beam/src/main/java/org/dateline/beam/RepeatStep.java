package org.dateline.beam;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.dateline.repeats.EntryCodec.EntryReader;
import org.dateline.repeats.Grouping;
import org.dateline.repeats.RepeatOptions;
import org.dateline.repeats.Stage;
import org.dateline.repeats.StoryEntries;
import org.dateline.schema.Article;
import org.dateline.schema.Paragraph;
import org.dateline.schema.Story;
import org.dateline.tables.Table;
import org.jspecify.annotations.Nullable;

/**
 * A step of the search for repeats. Its output, entries and rows, is packed; it emits the packs
 * when they are full and when the bundle ends.
 */
abstract class RepeatStep<T> extends DoFn<T, KV<Integer, byte[]>> {
  private static final long serialVersionUID = 1;

  /** How repeats are looked for. */
  final RepeatOptions options;

  private transient @Nullable GroupBatcher out;

  RepeatStep(RepeatOptions options) {
    this.options = options;
  }

  /** The output for the entries of a grouping. */
  static TupleTag<KV<Integer, byte[]>> tag(Grouping grouping) {
    return new TupleTag<>(grouping.name()) {};
  }

  /** The output for packed rows of a table. */
  static TupleTag<KV<Integer, byte[]>> tag(Table table) {
    return new TupleTag<>("rows_" + table.name()) {};
  }

  /**
   * This step with outputs for some groupings and tables, and no others: Flink copies all output of
   * a step to each of them and filters there.
   */
  ParDo.MultiOutput<T, KV<Integer, byte[]>> to(List<Grouping> groupings, List<Table> tables) {
    List<TupleTag<KV<Integer, byte[]>>> tags = new ArrayList<>();
    groupings.forEach(grouping -> tags.add(tag(grouping)));
    tables.forEach(table -> tags.add(tag(table)));
    TupleTagList others = TupleTagList.empty();
    for (TupleTag<?> tag : tags.subList(1, tags.size())) {
      others = others.and(tag);
    }
    return ParDo.of(this).withOutputTags(tags.get(0), others);
  }

  /** Begins a bundle. */
  void begin() {}

  /** Says that the bundle holds no more elements. */
  void end(GroupBatcher out) {}

  /** Takes one element. */
  abstract void take(T element, GroupBatcher out);

  /** Begins a bundle with nothing held. */
  @StartBundle
  public void start() {
    out = new GroupBatcher(options.groups());
    begin();
  }

  /** Takes one element. */
  @ProcessElement
  public void process(@Element T element, MultiOutputReceiver outputs) {
    GroupBatcher packs = packs();
    packs.to((tag, pack) -> outputs.get(tag).output(pack));
    take(element, packs);
  }

  /** Hands on what is held. */
  @FinishBundle
  public void finish(FinishBundleContext context) {
    GroupBatcher packs = packs();
    packs.to(
        (tag, pack) ->
            context.output(tag, pack, BoundedWindow.TIMESTAMP_MIN_VALUE, GlobalWindow.INSTANCE));
    end(packs);
    packs.flush();
    out = null;
  }

  private GroupBatcher packs() {
    if (out == null) {
      throw new IllegalStateException("outside of a bundle");
    }
    return out;
  }

  /** The first step: makes the entries of stories. */
  static final class StoryStep extends RepeatStep<Story> {
    private static final long serialVersionUID = 1;
    private transient @Nullable StoryEntries entries;

    StoryStep(RepeatOptions options) {
      super(options);
    }

    /** What is held back is of this bundle alone. */
    @Override
    void begin() {
      entries = new StoryEntries(options);
    }

    @Override
    void end(GroupBatcher out) {
      requireNonNull(entries).finish(out);
    }

    @Override
    void take(Story story, GroupBatcher out) {
      requireNonNull(entries).take(story, out);
    }
  }

  /** Makes the entries of an earlier run's paragraphs or articles. */
  static final class KnownStep<T extends SpecificRecord> extends RepeatStep<T> {
    private static final long serialVersionUID = 1;
    private transient @Nullable StoryEntries entries;

    KnownStep(RepeatOptions options) {
      super(options);
    }

    @Override
    void begin() {
      entries = new StoryEntries(options);
    }

    @Override
    void take(T row, GroupBatcher out) {
      StoryEntries known = requireNonNull(entries);
      if (row instanceof Paragraph paragraph) {
        known.takeKnown(paragraph, out);
      } else if (row instanceof Article article) {
        known.takeKnown(article, out);
      }
    }
  }

  /** Runs one of the search's stages over each group; passes over the group's values once. */
  static final class GroupStep extends RepeatStep<KV<Integer, Iterable<byte[]>>> {
    private static final long serialVersionUID = 1;
    private final Grouping grouping;

    GroupStep(Grouping grouping, RepeatOptions options) {
      super(options);
      this.grouping = grouping;
    }

    @Override
    void take(KV<Integer, Iterable<byte[]>> group, GroupBatcher out) {
      Stage stage = Stage.of(grouping, group.getKey(), options);
      long bytes = 0;
      for (byte[] pack : group.getValue()) {
        bytes += pack.length;
        EntryReader entries = new EntryReader(pack);
        while (entries.hasNext()) {
          stage.add(entries, out);
        }
      }
      out.size("largest_group_bytes", bytes);
      stage.finish(out);
    }
  }
}
