package org.dateline.clean.html;

import java.util.List;

/**
 * Where a page's prose stands: how much of it each container and each tag path has, compared with
 * the one that has most.
 */
final class Prose {
  private final List<BlockRow> rows;
  private final Tally groups = new Tally();
  private final Tally sections = new Tally();
  private final Tally paths = new Tally();
  private final double[] before;
  private final int[] linkedHeadings;

  /** Prose by number. */
  private static final class Tally {
    private final ByNumber<double[]> sums = new ByNumber<>(() -> new double[1]);
    private double most;

    void add(int number, double prose) {
      double[] sum = sums.of(number);
      sum[0] += prose;
      most = Math.max(most, sum[0]);
    }

    double ofMost(int number) {
      return most <= 0 ? 0 : sums.of(number)[0] / most;
    }
  }

  Prose(List<BlockRow> rows) {
    this.rows = rows;
    this.before = new double[rows.size() + 1];
    this.linkedHeadings = new int[rows.size() + 1];
    for (int i = 0; i < rows.size(); i++) {
      BlockRow row = rows.get(i);
      double prose = row.prose();
      before[i + 1] = before[i] + prose;
      linkedHeadings[i + 1] = linkedHeadings[i] + (isLinkedHeading(row) ? 1 : 0);
      groups.add(row.group, prose);
      sections.add(row.section, prose);
      paths.add(row.path, prose);
    }
  }

  private static boolean isLinkedHeading(BlockRow row) {
    return row.has(Flag.HEADING) && row.linkShare > 0.8;
  }

  /** Adds the numbers of one block. */
  void fill(BlockRow row, int index, NamedFeatureSink sink) {
    int title = title(row, index);
    double all = Math.max(1, before[rows.size()]);
    int here = Math.min(index, rows.size());
    sink.add("prose", row.prose());
    sink.add("prose_group", groups.ofMost(row.group));
    sink.add("prose_section", sections.ofMost(row.section));
    sink.add("prose_path", paths.ofMost(row.path));
    sink.add("prose_before", before[here]);
    sink.add("prose_before_share", before[here] / all);
    sink.add("prose_since_title", before[here] - before[title]);
    sink.add("linked_headings_since_title", linkedHeadings[here] - linkedHeadings[title]);
    sink.add(
        "linked_headings_before", linkedHeadings[here] - linkedHeadings[Math.max(0, here - 3)]);
  }

  /** The block of the title, or the block itself where it stands before it. */
  private int title(BlockRow row, int index) {
    int since = (int) row.of(DomFeature.AFTER_TITLE);
    int title = since > 0 ? index - since : index;
    return Math.max(0, Math.min(title, rows.size()));
  }
}
