package org.dateline.repeats;

import java.util.List;

/** The groupings of the search, in the order in which entries go through them. */
public enum Grouping {
  /** By a key that similar texts probably share: finds candidate pairs. */
  BUCKETS,

  /** By id: all entries of one paragraph or article. */
  NODES,

  /** By the centre of a star of candidates: their texts, to be compared. */
  PAIRS,

  /** By id: links of texts that are the same. */
  LINKS,

  /** By id: the links that are left, to be joined into clusters; first round. */
  ROUND_1,

  /** The second round of joining. */
  ROUND_2,

  /** The third round of joining. */
  ROUND_3,

  /** The fourth round of joining. */
  ROUND_4,

  /** The last round of joining. */
  ROUND_5,

  /** By id: the row and its cluster. */
  ROWS;

  /** The groupings that {@link StoryEntries#take} sends to. */
  public static List<Grouping> first() {
    return List.of(BUCKETS, NODES, ROWS);
  }

  /** The groupings that rows of an earlier run are sent to. */
  public static List<Grouping> known() {
    return List.of(BUCKETS, NODES, ROUND_1);
  }

  /** The groupings that the stage of this one sends to. */
  public List<Grouping> next() {
    return switch (this) {
      case BUCKETS -> List.of(NODES);
      case NODES -> List.of(PAIRS, ROWS);
      case PAIRS -> List.of(LINKS);
      case LINKS -> List.of(ROUND_1);
      case ROUND_1 -> List.of(ROUND_2);
      case ROUND_2 -> List.of(ROUND_3);
      case ROUND_3 -> List.of(ROUND_4);
      case ROUND_4 -> List.of(ROUND_5);
      case ROUND_5 -> List.of(ROWS);
      case ROWS -> List.of();
    };
  }
}
