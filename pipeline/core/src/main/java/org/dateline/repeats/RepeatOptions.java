package org.dateline.repeats;

import java.io.Serializable;

/**
 * Options of the search for repeats.
 *
 * @param near true: similar texts share a cluster; false: only texts with equal normal forms do
 * @param groups number of groups at each grouping, 1 or more. Rows do not depend on it. A whole
 *     group is held in memory, so more text needs more groups
 * @param likeness threshold of the share of common grams among all grams of both paragraphs
 *     (Jaccard index), from 0 to 1; short texts need more
 * @param containment threshold of the share of the shorter paragraph's grams that are in the longer
 *     one, from 0 to 1
 */
public record RepeatOptions(boolean near, int groups, double likeness, double containment)
    implements Serializable {
  /** For up to about 100,000 paragraphs, or an engine that spends much time on each group. */
  public static final int FEW_GROUPS = 16;

  /** For large runs: 10 million paragraphs need about 10 MB for each group. */
  public static final int MANY_GROUPS = 512;

  /** Options with the default thresholds. */
  public RepeatOptions(boolean near, int groups) {
    this(near, groups, 0.44, 0.8);
  }

  /** Near repeats in few groups. */
  public static RepeatOptions defaults() {
    return new RepeatOptions(true, FEW_GROUPS);
  }
}
