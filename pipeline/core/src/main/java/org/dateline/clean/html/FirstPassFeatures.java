package org.dateline.clean.html;

import java.util.ArrayList;
import java.util.List;
import org.dateline.clean.html.FurniturePhrases.Sign;
import org.dateline.clean.html.HintWords.Hint;
import org.dateline.util.FeatureSink;

/**
 * The first model's input: for each block its markup, text, place and neighbours as numbers. {@link
 * #names} lists them in order.
 */
@SuppressWarnings("EnumOrdinal") // the order is that of the names
final class FirstPassFeatures {
  private static final Hint[] HINTS = Hint.values();
  private static final Flag[] FLAGS = Flag.values();
  private static final Sign[] SIGNS = Sign.values();
  private static final String[] FLAG_NAMES = FeatureSink.names("flag_", FLAGS);
  private static final String[] HINT_NAMES = FeatureSink.names("hint_", HINTS);
  private static final String[] SIGN_NAMES = FeatureSink.names("sign_", SIGNS);
  private static final DomFeature[] PLAIN = plainFeatures();
  private static final int LEADS_AWAY =
      Sign.RELATED.bit() | Sign.NEWSLETTER.bit() | Sign.COMMENT.bit() | Sign.SHARE.bit();
  private static final Integer[] NEIGHBOURS = {-3, -2, -1, 1, 2, 3};
  private static final String[] NEIGHBOUR_NAMES =
      FeatureSink.names(
          "at",
          NEIGHBOURS,
          "_words",
          "_link_share",
          "_end_mark",
          "_same_group",
          "_same_path",
          "_paragraph",
          "_heading",
          "_signs");

  private final List<BlockRow> rows;
  private final double[] before;
  private final double total;
  private final Prose prose;
  private final BlockRows.ByNumber<Span> groups = new BlockRows.ByNumber<>(Span::new);

  /** Where the first and the last block of a container stand. */
  private static final class Span {
    private int first = -1;
    private int last = -1;
  }

  FirstPassFeatures(List<BlockRow> rows) {
    this.rows = rows;
    this.prose = new Prose(rows);
    this.before = new double[rows.size() + 1];
    for (int i = 0; i < rows.size(); i++) {
      BlockRow row = rows.get(i);
      before[i + 1] = before[i] + row.plainWords();
      Span span = groups.of(row.group);
      span.first = span.first < 0 ? i : span.first;
      span.last = i;
    }
    this.total = Math.max(1, before[rows.size()]);
  }

  /** Features that are used as they are; masks and numbers of groups are not. */
  private static DomFeature[] plainFeatures() {
    List<DomFeature> plain = new ArrayList<>();
    for (DomFeature feature : DomFeature.values()) {
      switch (feature) {
        case FLAGS, NEAR_HINTS, ANY_HINTS, GROUP, SECTION, PATH -> {}
        default -> plain.add(feature);
      }
    }
    return plain.toArray(DomFeature[]::new);
  }

  /** The names of the numbers. */
  static List<String> names() {
    List<String> names = new ArrayList<>();
    new FirstPassFeatures(List.of()).fill(0, (name, value) -> names.add(name));
    return names;
  }

  /** Hands on the numbers of one block. */
  void fill(int index, FeatureSink sink) {
    BlockRow row = index < rows.size() ? rows.get(index) : BlockRows.none();
    for (DomFeature feature : PLAIN) {
      sink.add(feature.name(), row.of(feature));
    }
    masks(row, sink);
    BlockText.fill(row, sink);
    place(row, index, sink);
    prose.fill(row, index, sink);
    for (int i = 0; i < NEIGHBOURS.length; i++) {
      neighbour(row, index + NEIGHBOURS[i], 8 * i, sink);
    }
  }

  private static void masks(BlockRow row, FeatureSink sink) {
    for (Flag flag : FLAGS) {
      sink.add(FLAG_NAMES[flag.ordinal()], row.has(flag) ? 1 : 0);
    }
    for (Hint hint : HINTS) {
      sink.add(HINT_NAMES[hint.ordinal()], row.near(hint) ? 2 : row.anywhere(hint) ? 1 : 0);
    }
    for (Sign sign : SIGNS) {
      sink.add(SIGN_NAMES[sign.ordinal()], row.has(sign) ? 1 : 0);
    }
  }

  private void place(BlockRow row, int index, FeatureSink sink) {
    int size = Math.max(1, rows.size());
    Span span = groups.of(row.group);
    double here = index < before.length ? before[index] : 0;
    sink.add("page_blocks", rows.size());
    sink.add("page_words", total);
    sink.add("index_share", (double) index / size);
    sink.add("words_before_share", here / total);
    sink.add("group_place", index - span.first);
    sink.add("group_rest", span.last - index);
    sink.add("twins", row.twins);
    sink.add("first_twin", row.firstTwin < 0 ? 0 : index - row.firstTwin);
    sink.add("like_begun", row.likeBegun);
    sink.add("heading_signs", heading(row));
    sink.add("since_heading", row.sinceHeading);
    sink.add("window_before", window(index - 6, index));
    sink.add("window_after", window(index + 1, index + 7));
  }

  /** 2 under a heading that leads elsewhere, 1 under one with other signs of furniture, else 0. */
  private static int heading(BlockRow row) {
    return (row.headingSigns & LEADS_AWAY) != 0 ? 2 : row.headingSigns != 0 ? 1 : 0;
  }

  /** Unlinked words in a stretch of blocks. */
  private double window(int begin, int end) {
    int from = Math.max(0, Math.min(begin, rows.size()));
    int to = Math.max(from, Math.min(end, rows.size()));
    return before[to] - before[from];
  }

  private void neighbour(BlockRow row, int at, int name, FeatureSink sink) {
    BlockRow other = at >= 0 && at < rows.size() ? rows.get(at) : BlockRows.none();
    sink.add(NEIGHBOUR_NAMES[name], other.words);
    sink.add(NEIGHBOUR_NAMES[name + 1], other.linkShare);
    sink.add(NEIGHBOUR_NAMES[name + 2], other.endMark ? 1 : 0);
    sink.add(NEIGHBOUR_NAMES[name + 3], other.group == row.group ? 1 : 0);
    sink.add(NEIGHBOUR_NAMES[name + 4], other.path == row.path ? 1 : 0);
    sink.add(NEIGHBOUR_NAMES[name + 5], other.isParagraph() ? 1 : 0);
    sink.add(NEIGHBOUR_NAMES[name + 6], other.has(Flag.HEADING) ? 1 : 0);
    sink.add(NEIGHBOUR_NAMES[name + 7], Integer.bitCount(other.signs));
  }

  /**
   * Where a page's prose stands: how much of it each container and each tag path has, compared with
   * the one that has most.
   */
  private static final class Prose {
    private final List<BlockRow> rows;
    private final Tally groups = new Tally();
    private final Tally sections = new Tally();
    private final Tally paths = new Tally();
    private final double[] before;
    private final int[] linkedHeadings;

    /** Prose by number. */
    private static final class Tally {
      private final BlockRows.ByNumber<double[]> sums =
          new BlockRows.ByNumber<>(() -> new double[1]);
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
    void fill(BlockRow row, int index, FeatureSink sink) {
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
}
