package org.dateline.beam;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.dateline.events.EventGrouping;
import org.dateline.events.EventOptions;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Event;
import org.dateline.schema.Outcome;
import org.dateline.schema.Story;
import org.dateline.tables.Table;

/**
 * Finds the outcomes that tell one real-world event, and makes the rows of outcomes and events.
 *
 * <p>The search is a fixed sequence of groupings, the same on every runner. Entries pass from one
 * grouping to the next in packs. The number of groups does not change the rows.
 */
public final class FindEvents extends PTransform<PCollection<Story>, PCollectionTuple> {
  /** The rows of outcomes, with their events. */
  public static final TupleTag<Outcome> OUTCOMES = new TupleTag<>("outcomes") {};

  /** The rows of events. */
  public static final TupleTag<Event> EVENTS = new TupleTag<>("events") {};

  private static final long serialVersionUID = 1;

  private final RuleSet rules;
  private final EventOptions options;

  private FindEvents(RuleSet rules, EventOptions options) {
    this.rules = rules;
    this.options = options;
  }

  /** With the built-in rules and default options. */
  public static FindEvents create() {
    return new FindEvents(RuleSet.builtIn(), EventOptions.defaults());
  }

  /** With other rules. */
  public FindEvents withRules(RuleSet value) {
    return new FindEvents(value, options);
  }

  /** With another number of groups. */
  public FindEvents withOptions(EventOptions value) {
    return new FindEvents(rules, value);
  }

  @Override
  public PCollectionTuple expand(PCollection<Story> stories) {
    Map<EventGrouping, PCollectionList<KV<Integer, byte[]>>> entries =
        new EnumMap<>(EventGrouping.class);
    note(
        entries,
        stories.apply(
            "Reports",
            new EventStep.StoryStep(rules, options).to(EventGrouping.first(), List.of())),
        EventGrouping.first());
    PCollection<Outcome> outcomes = null;
    PCollection<Event> events = null;
    for (EventGrouping grouping : EventGrouping.values()) {
      List<Table> tables = tables(grouping);
      PCollectionTuple made =
          requireNonNull(entries.get(grouping))
              .apply(name(grouping) + "All", Flatten.pCollections())
              .apply(name(grouping) + "Group", GroupByKey.create())
              .apply(
                  name(grouping),
                  new EventStep.GroupStep(grouping, rules, options).to(grouping.next(), tables));
      note(entries, made, grouping.next());
      if (tables.contains(Table.OUTCOMES)) {
        outcomes =
            PackedStep.unpack(
                PackedStep.packs(made, PackedStep.tag(Table.OUTCOMES)), Outcome.class);
      } else if (tables.contains(Table.EVENTS)) {
        events =
            PackedStep.unpack(PackedStep.packs(made, PackedStep.tag(Table.EVENTS)), Event.class);
      }
    }
    return PCollectionTuple.of(OUTCOMES, requireNonNull(outcomes))
        .and(EVENTS, requireNonNull(events));
  }

  /** The tables whose rows the stage of a grouping makes. */
  private static List<Table> tables(EventGrouping grouping) {
    return switch (grouping) {
      case LABELS -> List.of(Table.OUTCOMES);
      case THREADS -> List.of(Table.EVENTS);
      default -> List.of();
    };
  }

  /** A step's name: THREAD_BUCKETS gives ThreadBuckets. */
  private static String name(EventGrouping grouping) {
    StringBuilder name = new StringBuilder();
    for (String part : grouping.name().split("_", -1)) {
      name.append(part.charAt(0)).append(part.substring(1).toLowerCase(Locale.ROOT));
    }
    return name.toString();
  }

  private static void note(
      Map<EventGrouping, PCollectionList<KV<Integer, byte[]>>> entries,
      PCollectionTuple made,
      List<EventGrouping> next) {
    for (EventGrouping to : next) {
      PCollection<KV<Integer, byte[]>> more = PackedStep.packs(made, PackedStep.tag(to));
      entries.merge(to, PCollectionList.of(more), (a, b) -> a.and(b.getAll()));
    }
  }

  @Override
  public void populateDisplayData(DisplayData.Builder builder) {
    builder
        .add(DisplayData.item("rules", rules.digest()).withLabel("Rule set"))
        .add(DisplayData.item("groups", options.groups()).withLabel("Groups"));
  }
}
