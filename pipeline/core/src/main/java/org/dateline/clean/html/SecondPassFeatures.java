package org.dateline.clean.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.util.FeatureSink;

/**
 * The second model's input: the first model's answers for a block, its neighbours and the blocks
 * that are marked up alike. {@link #names} lists the numbers; the first model's follow them.
 */
final class SecondPassFeatures {
  private static final int REACH = 4;
  private static final String[] NEAR_NAMES =
      FeatureSink.names("p_at", new Integer[] {-4, -3, -2, -1, 0, 1, 2, 3, 4});
  private static final String[] SUM_NAMES =
      FeatureSink.names(
          "", new String[] {"group", "path", "beside"}, "_mean", "_share", "_blocks", "_likely");

  private final List<BlockRow> rows;
  private final double[] p;
  private final double[] expected;
  private final BlockRows.ByNumber<Sum> groups = new BlockRows.ByNumber<>(Sum::new);
  private final BlockRows.ByNumber<Sum> paths = new BlockRows.ByNumber<>(Sum::new);

  /** For each block those that are marked up alike in its container. */
  private final Sum[] beside;

  private final Sum page = new Sum();
  private int first = -1;
  private int last = -1;

  /** What a number of blocks hold together. */
  private static final class Sum {
    double words;
    double expected;
    int blocks;
    int likely;

    void add(double blockWords, double chance) {
      words += blockWords + 1;
      expected += (blockWords + 1) * chance;
      blocks++;
      likely += chance > 0.5 ? 1 : 0;
    }

    double mean() {
      return words == 0 ? 0 : expected / words;
    }
  }

  /**
   * A page.
   *
   * @param p the first model's answers, one a block
   */
  SecondPassFeatures(List<BlockRow> rows, double[] p) {
    this.rows = rows;
    this.p = p;
    this.expected = new double[rows.size() + 1];
    this.beside = new Sum[rows.size()];
    Map<Long, Sum> pairs = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      BlockRow row = rows.get(i);
      expected[i + 1] = expected[i] + row.words * p[i];
      page.add(row.words, p[i]);
      groups.of(row.group).add(row.words, p[i]);
      paths.of(row.path).add(row.words, p[i]);
      beside[i] = pairs.computeIfAbsent(row.group * 4096L + row.path, k -> new Sum());
      beside[i].add(row.words, p[i]);
      if (p[i] > 0.5) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
  }

  /** The names of the numbers that come before the first model's. */
  static List<String> names() {
    List<String> names = new ArrayList<>();
    List<BlockRow> rows = List.of(BlockRows.none());
    new SecondPassFeatures(rows, new double[1]).fill(0, (name, value) -> names.add(name));
    return names;
  }

  /** Hands on the numbers of one block, without the first model's. */
  void fill(int index, FeatureSink sink) {
    BlockRow row = rows.get(index);
    for (int step = -REACH; step <= REACH; step++) {
      sink.add(NEAR_NAMES[step + REACH], p(index + step));
    }
    sum(0, groups.of(row.group), sink);
    sum(4, paths.of(row.path), sink);
    sum(8, beside[index], sink);
    sink.add("expected_words", page.expected);
    sink.add("expected_share", page.mean());
    sink.add("expected_before", expected[index] / Math.max(1, page.expected));
    sink.add("expected_after", (page.expected - expected[index + 1]) / Math.max(1, page.expected));
    sink.add("expected_near_before", window(index - 5, index));
    sink.add("expected_near_after", window(index + 1, index + 6));
    sink.add("since_likely", distance(index, -1));
    sink.add("until_likely", distance(index, 1));
    sink.add("after_first", first < 0 ? -1 : index - first);
    sink.add("before_last", last < 0 ? -1 : last - index);
  }

  private void sum(int name, Sum sum, FeatureSink sink) {
    sink.add(SUM_NAMES[name], sum.mean());
    sink.add(SUM_NAMES[name + 1], sum.expected / Math.max(1, page.expected));
    sink.add(SUM_NAMES[name + 2], sum.blocks);
    sink.add(SUM_NAMES[name + 3], sum.likely);
  }

  private double p(int index) {
    return index >= 0 && index < p.length ? p[index] : 0;
  }

  private double window(int begin, int end) {
    int from = Math.max(0, Math.min(begin, p.length));
    int to = Math.max(from, Math.min(end, p.length));
    return expected[to] - expected[from];
  }

  /** Blocks to the nearest likely one in a direction; 50 where none is near. */
  private double distance(int index, int step) {
    for (int i = 1; i < 50; i++) {
      if (p(index + i * step) > 0.5) {
        return i;
      }
    }
    return 50;
  }
}
