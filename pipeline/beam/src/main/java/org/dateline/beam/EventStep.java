package org.dateline.beam;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.dateline.events.EventGrouping;
import org.dateline.events.EventOptions;
import org.dateline.events.EventRules;
import org.dateline.events.EventStage;
import org.dateline.events.StoryReports;
import org.dateline.repeats.EntryCodec.EntryReader;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Story;
import org.dateline.tables.Table;
import org.jspecify.annotations.Nullable;

/**
 * A step of the consolidation of reports. Its output, entries and rows, is packed; it emits the
 * packs when they are full and when the bundle ends.
 */
abstract class EventStep<T> extends DoFn<T, KV<Integer, byte[]>> {
  private static final long serialVersionUID = 1;

  final RuleSet rules;
  private final EventOptions options;
  private transient @Nullable EventBatcher out;

  EventStep(RuleSet rules, EventOptions options) {
    this.rules = rules;
    this.options = options;
  }

  /** The output for the entries of a grouping. */
  static TupleTag<KV<Integer, byte[]>> tag(EventGrouping grouping) {
    return new TupleTag<>(grouping.name()) {};
  }

  /** The output for packed rows of a table. */
  static TupleTag<KV<Integer, byte[]>> tag(Table table) {
    return new TupleTag<>("rows_" + table.name()) {};
  }

  /** This step with outputs for some groupings and tables, and no others. */
  ParDo.MultiOutput<T, KV<Integer, byte[]>> to(List<EventGrouping> groupings, List<Table> tables) {
    List<TupleTag<KV<Integer, byte[]>>> tags = new ArrayList<>();
    groupings.forEach(grouping -> tags.add(tag(grouping)));
    tables.forEach(table -> tags.add(tag(table)));
    TupleTagList others = TupleTagList.empty();
    for (TupleTag<?> tag : tags.subList(1, tags.size())) {
      others = others.and(tag);
    }
    return ParDo.of(this).withOutputTags(tags.get(0), others);
  }

  /** Takes one element. */
  abstract void take(T element, EventBatcher to);

  /** Begins a bundle with nothing held. */
  @StartBundle
  public void start() {
    out = new EventBatcher(options.groups());
  }

  /** Takes one element. */
  @ProcessElement
  public void process(@Element T element, MultiOutputReceiver outputs) {
    EventBatcher packs = requireNonNull(out);
    packs.to((tag, pack) -> outputs.get(tag).output(pack));
    take(element, packs);
  }

  /** Hands on what is held. */
  @FinishBundle
  public void finish(FinishBundleContext context) {
    EventBatcher packs = requireNonNull(out);
    packs.to(
        (tag, pack) ->
            context.output(tag, pack, BoundedWindow.TIMESTAMP_MIN_VALUE, GlobalWindow.INSTANCE));
    packs.flush();
    out = null;
  }

  /** The first step: makes the reports of stories. */
  static final class StoryStep extends EventStep<Story> {
    private static final long serialVersionUID = 1;
    private transient @Nullable StoryReports reports;

    StoryStep(RuleSet rules, EventOptions options) {
      super(rules, options);
    }

    /** Reads the lists, which are not serialized with the step. */
    @Setup
    public void setUp() {
      reports = new StoryReports(rules);
    }

    @Override
    void take(Story story, EventBatcher to) {
      requireNonNull(reports).take(story, to);
    }
  }

  /** Runs one of the stages over each group; passes over the group's values once. */
  static final class GroupStep extends EventStep<KV<Integer, Iterable<byte[]>>> {
    private static final long serialVersionUID = 1;
    private final EventGrouping grouping;
    private transient @Nullable EventRules judges;

    GroupStep(EventGrouping grouping, RuleSet rules, EventOptions options) {
      super(rules, options);
      this.grouping = grouping;
    }

    /** Reads the rules, which are not serialized with the step. */
    @Setup
    public void setUp() {
      judges = EventRules.of(rules);
    }

    @Override
    void take(KV<Integer, Iterable<byte[]>> group, EventBatcher to) {
      EventStage stage = EventStage.of(grouping, requireNonNull(judges));
      for (byte[] pack : group.getValue()) {
        EntryReader entries = new EntryReader(pack);
        while (entries.hasNext()) {
          stage.add(entries, to);
        }
      }
      stage.finish(to);
    }
  }
}
