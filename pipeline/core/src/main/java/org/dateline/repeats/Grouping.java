package org.dateline.repeats;

import java.util.List;

/** The groupings of the search, in the order in which entries pass them. */
public enum Grouping {
  /** By a key that texts much alike are likely to share: who may be like whom. */
  BUCKETS,

  /** By id: all that is known of one paragraph or article. */
  NODES,

  /** By the centre of a star of look-alikes: their texts, to be compared. */
  PAIRS,

  /** By id: what is really like it. */
  LINKS,

  /** By id: the links that hold, to be joined into clusters; one round. */
  ROUND_1,

  /** The second round of joining. */
  ROUND_2,

  /** The third round of joining. */
  ROUND_3,

  /** The fourth round of joining. */
  ROUND_4,

  /** The last round of joining. */
  ROUND_5,

  /** By id: the row and the cluster. */
  ROWS;

  /** The groupings that a story's entries go to. */
  public static List<Grouping> first() {
    return List.of(BUCKETS, NODES, ROWS);
  }

  /** The groupings that the entries of an earlier run's rows go to. */
  public static List<Grouping> known() {
    return List.of(BUCKETS, NODES, ROUND_1);
  }

  /** The groupings that entries go to after this one. */
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
