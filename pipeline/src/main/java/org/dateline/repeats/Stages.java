package org.dateline.repeats;

/** Makes the stage that takes the groups of a grouping. */
public final class Stages {
  private Stages() {}

  /** A stage for one group. */
  public static Stage after(Grouping grouping, RepeatOptions options) {
    return switch (grouping) {
      case NODES -> new CollectNodes();
    };
  }
}
