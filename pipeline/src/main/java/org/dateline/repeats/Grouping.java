package org.dateline.repeats;

/** The groupings of the search, in the order in which entries pass them. */
public enum Grouping {
  /** By id: all that is known of one paragraph. */
  NODES
}
