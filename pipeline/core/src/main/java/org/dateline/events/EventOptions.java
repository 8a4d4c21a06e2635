package org.dateline.events;

import java.io.Serializable;

/**
 * Options of the consolidation.
 *
 * @param groups number of groups at each grouping, 1 or more. Rows do not depend on it. A whole
 *     group is held in memory, so more reports need more groups
 */
public record EventOptions(int groups) implements Serializable {
  /** For up to about 100,000 reports, or an engine that spends much time on each group. */
  public static final int FEW_GROUPS = 8;

  /** For large runs. */
  public static final int MANY_GROUPS = 256;

  /** Few groups. */
  public static EventOptions defaults() {
    return new EventOptions(FEW_GROUPS);
  }
}
