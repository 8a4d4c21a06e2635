package org.dateline.repeats;

import org.apache.avro.specific.SpecificRecord;
import org.dateline.repeats.EntryCodec.EntryReader;
import org.dateline.repeats.EntryCodec.EntryWriter;

/**
 * One stage of the search, for the entries of one group. Each group has a stage object of its own.
 * The result depends on the set of entries and never on their order.
 */
public interface Stage {
  /** Takes one entry and reads it to its end. */
  void add(EntryReader entry, Output out);

  /** Is called once, after the last entry of the group. */
  void finish(Output out);

  /**
   * Makes the stage that takes the entries of a grouping.
   *
   * @param group number of the group, from 0 to {@code options.groups()} exclusive
   */
  static Stage of(Grouping grouping, int group, RepeatOptions options) {
    return switch (grouping) {
      case BUCKETS -> new PairInBuckets();
      case NODES -> new CollectNodes();
      case PAIRS -> new ComparePairs(options);
      case LINKS -> new CutBridges();
      case ROUND_1, ROUND_2, ROUND_3, ROUND_4, ROUND_5 ->
          new JoinStars(group, options.groups(), grouping);
      case ROWS -> new LabelRows();
    };
  }

  /** Receives what the stages and the first step of the search produce. */
  interface Output {
    /**
     * Sends an entry to the group that a key falls into.
     *
     * @param entry is copied: the caller may clear it and use it again
     */
    void send(Grouping to, long key, EntryWriter entry);

    /** Takes a finished row of a table. */
    void row(SpecificRecord row);

    /** Adds to a counter of the run. */
    void count(String name, long number);

    /** Reports a size; the run keeps the largest one of each name. */
    void size(String name, long number);
  }
}
