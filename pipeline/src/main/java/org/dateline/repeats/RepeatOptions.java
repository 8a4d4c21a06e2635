package org.dateline.repeats;

import java.io.Serializable;

/**
 * How repeats are looked for.
 *
 * @param near whether texts that are much alike share a cluster; false: only equal ones
 * @param groups number of groups that entries are spread over at each grouping; rows do not depend
 *     on it. One group is in memory at a time, so more text needs more groups
 */
public record RepeatOptions(boolean near, int groups) implements Serializable {
  /** For up to some 100,000 paragraphs, and engines to which each group costs time. */
  public static final int FEW_GROUPS = 16;

  /** For engines that spill to disk: 10 million paragraphs need a few MB a group. */
  public static final int MANY_GROUPS = 512;

  /** Near repeats too, few groups. */
  public static RepeatOptions defaults() {
    return new RepeatOptions(true, FEW_GROUPS);
  }
}
