package org.dateline.events;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.dateline.repeats.EntryCodec.EntryReader;
import org.dateline.repeats.EntryCodec.EntryWriter;
import org.dateline.repeats.Id;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Event;
import org.dateline.schema.Outcome;
import org.dateline.schema.Story;

/** Runs the consolidation in memory, without an engine: for tests and measurements. */
public final class LocalEvents implements EventStage.Output {
  private final int groups;
  private final EventRules rules;
  private final Map<EventGrouping, List<List<byte[]>>> entries = new EnumMap<>(EventGrouping.class);
  private final Map<String, Outcome> outcomes = new TreeMap<>();
  private final Map<String, Event> events = new TreeMap<>();
  private final Map<String, Long> counts = new TreeMap<>();

  private LocalEvents(RuleSet rules, int groups) {
    this.groups = groups;
    this.rules = EventRules.of(rules);
    for (EventGrouping grouping : EventGrouping.values()) {
      List<List<byte[]>> list = new ArrayList<>();
      for (int i = 0; i < groups; i++) {
        list.add(new ArrayList<>());
      }
      entries.put(grouping, list);
    }
  }

  /** Runs over stories, in their order. */
  public static LocalEvents over(Iterable<Story> stories, RuleSet rules, int groups) {
    LocalEvents run = new LocalEvents(rules, groups);
    StoryReports reports = new StoryReports(rules);
    stories.forEach(story -> reports.take(story, run));
    for (EventGrouping grouping : EventGrouping.values()) {
      for (int group = 0; group < groups; group++) {
        EventStage stage = EventStage.of(grouping, run.rules);
        List<byte[]> taken = requireNonNull(run.entries.get(grouping)).set(group, List.of());
        taken.forEach(entry -> stage.add(new EntryReader(entry), run));
        stage.finish(run);
      }
    }
    return run;
  }

  @Override
  public void send(EventGrouping to, long key, EntryWriter entry) {
    requireNonNull(entries.get(to)).get(Id.group(key, groups)).add(entry.toBytes());
  }

  @Override
  public void row(SpecificRecord row) {
    if (row instanceof Event event) {
      events.put(event.getEventId(), event);
    } else if (row instanceof Outcome outcome) {
      outcomes.put(outcome.getArticleId() + " " + outcome.getOutcomeId(), outcome);
    }
  }

  @Override
  public void count(String name, long number) {
    counts.merge(name, number, Long::sum);
  }

  /** The rows by article and outcome. */
  public List<Outcome> outcomes() {
    return List.copyOf(outcomes.values());
  }

  /** The rows by event. */
  public List<Event> events() {
    return List.copyOf(events.values());
  }

  public Map<String, Long> counts() {
    return counts;
  }
}
