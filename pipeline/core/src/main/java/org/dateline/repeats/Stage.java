package org.dateline.repeats;

/**
 * One stage of the search, for the entries of one group; each group has its own. The result depends
 * on the entries, never on their order.
 */
public interface Stage {
  /** Takes one entry; it is read to its end. */
  void add(EntryReader entry, StageOutput out);

  /** Says that all entries were given. */
  void finish(StageOutput out);
}
