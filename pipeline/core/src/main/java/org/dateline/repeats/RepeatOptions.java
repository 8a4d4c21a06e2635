package org.dateline.repeats;

import java.io.Serializable;

/**
 * How repeats are looked for.
 *
 * @param near whether texts that are much alike share a cluster; false: only equal ones
 * @param groups number of groups that entries are spread over at each grouping; rows do not depend
 *     on it. A group is in memory as a whole, so more text needs more groups
 * @param likeness share of grams in common, of those in either, from which on two paragraphs are
 *     the same text; short texts need more
 * @param containment share of the shorter one's grams in the longer, from which on the one is cut
 *     from the other
 */
public record RepeatOptions(boolean near, int groups, double likeness, double containment)
    implements Serializable {
  /** For up to some 100,000 paragraphs, and engines to which each group costs time. */
  public static final int FEW_GROUPS = 16;

  /** For engines that spill to disk: 10 million paragraphs need some 10 MB a group. */
  public static final int MANY_GROUPS = 512;

  /** With the proven measures of likeness. */
  public RepeatOptions(boolean near, int groups) {
    this(near, groups, 0.44, 0.8);
  }

  /** Near repeats too, few groups. */
  public static RepeatOptions defaults() {
    return new RepeatOptions(true, FEW_GROUPS);
  }
}
