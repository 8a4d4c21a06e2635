package org.dateline.beam;

import static java.util.Objects.requireNonNull;

import org.apache.beam.sdk.values.KV;
import org.dateline.events.EventGrouping;
import org.dateline.events.EventOptions;
import org.dateline.events.EventRules;
import org.dateline.events.EventStage;
import org.dateline.events.StoryReports;
import org.dateline.repeats.EntryCodec.EntryReader;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Story;
import org.jspecify.annotations.Nullable;

/** A step of the consolidation of reports. */
abstract class EventStep<T> extends PackedStep<T, EventGrouping, EventStep.Batcher> {
  private static final long serialVersionUID = 1;

  /** All packs of a grouping are emitted when together they have this many bytes. */
  private static final int HELD = 1 << 22;

  final RuleSet rules;
  private final EventOptions options;

  EventStep(RuleSet rules, EventOptions options) {
    this.rules = rules;
    this.options = options;
  }

  /** Packs the output of the stages. */
  static final class Batcher extends GroupBatcher<EventGrouping> implements EventStage.Output {
    Batcher(int groups) {
      super(FindEvents.class, "event_bytes_to_", EventGrouping.class, groups, HELD);
    }
  }

  @Override
  Batcher batcher() {
    return new Batcher(options.groups());
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
    void take(Story story, Batcher to) {
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
    void take(KV<Integer, Iterable<byte[]>> group, Batcher to) {
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
