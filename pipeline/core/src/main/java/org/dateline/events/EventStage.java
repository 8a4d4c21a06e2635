package org.dateline.events;

import org.apache.avro.specific.SpecificRecord;
import org.dateline.repeats.EntryCodec.EntryReader;
import org.dateline.repeats.EntryCodec.EntryWriter;

/**
 * One stage of the consolidation, for the entries of one group. Each group has a stage object of
 * its own. The result depends on the set of entries and never on their order.
 */
public interface EventStage {
  /** Takes one entry and reads it to its end. */
  void add(EntryReader entry, Output out);

  /** Is called once, after the last entry of the group. */
  void finish(Output out);

  /**
   * Makes the stage that takes the entries of a grouping.
   *
   * @param judges the rules of the comparison
   */
  static EventStage of(EventGrouping grouping, EventRules judges) {
    return switch (grouping) {
      case BUCKETS -> new CandidateBuckets(judges.reports(), EventGrouping.ROUND_1);
      case ROUND_1, ROUND_2, THREAD_ROUND_1, THREAD_ROUND_2 ->
          new SpreadLabels(grouping.next().get(0), false);
      case ROUND_3, THREAD_ROUND_3 -> new SpreadLabels(grouping.next().get(0), true);
      case REPORTS -> new GatherLabels(EventGrouping.LABELS);
      case LABELS -> new FormEvents(judges);
      case THREAD_BUCKETS -> new CandidateBuckets(judges.threads(), EventGrouping.THREAD_ROUND_1);
      case EVENTS -> new GatherLabels(EventGrouping.THREADS);
      case THREADS -> new FormThreads(judges);
    };
  }

  /** Receives what the stages and the first step produce. */
  interface Output {
    /**
     * Sends an entry to the group that a key falls into.
     *
     * @param entry is copied: the caller may clear it and use it again
     */
    void send(EventGrouping to, long key, EntryWriter entry);

    /** Takes a finished row of a table. */
    void row(SpecificRecord row);

    /** Adds to a counter of the run. */
    void count(String name, long number);
  }
}
