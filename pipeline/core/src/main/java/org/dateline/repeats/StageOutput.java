package org.dateline.repeats;

import org.apache.avro.specific.SpecificRecord;

/** Where a stage of the search puts what it finds. */
public interface StageOutput {
  /**
   * Sends an entry to the group that a key falls into.
   *
   * @param entry is copied: the caller may clear and use it again
   */
  void send(Grouping to, long key, EntryWriter entry);

  /** A finished row of a table. */
  void row(SpecificRecord row);

  /** Adds to a counter of the run. */
  void count(String name, long number);

  /** Tells the size of something whose largest is of interest. */
  void size(String name, long number);
}
