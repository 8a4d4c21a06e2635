package org.dateline.repeats;

/** Makes the stage that takes the groups of a grouping. */
public final class Stages {
  private Stages() {}

  /** A stage for one group. */
  public static Stage after(Grouping grouping, int group, RepeatOptions options) {
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
}
