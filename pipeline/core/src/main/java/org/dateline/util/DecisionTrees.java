package org.dateline.util;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Boosted decision trees: a row of numbers in, a chance out. The leaves that a row falls into are
 * summed; the sum gives the chance.
 *
 * <p>Made for processors that guess branches badly and do several things at once: a step down a
 * tree is arithmetic without a branch, and four trees of about one depth are walked through
 * together. A leaf leads to itself, so that trees end together.
 */
public final class DecisionTrees {
  /** Bits of a node that number its feature. */
  private static final int FEATURE_BITS = 8;

  private static final int MOST_FEATURES = 1 << FEATURE_BITS;
  private static final int TOGETHER = 4;

  /** Rows that are asked of four trees before the next four; all their keys fit in 16 kB. */
  private static final int ROWS = 16;

  /**
   * Threshold in the upper half; below it, where the two children begin, and the feature. The child
   * for numbers above the threshold is the second.
   */
  private final long[] nodes;

  /** The score of each node that is a leaf. */
  private final double[] scores;

  private final List<Walk> first;
  private final List<Walk> rest;
  private final double settled;

  /** Trees that are walked through together, by their roots, and the depth of the deepest. */
  private record Walk(int a, int b, int c, int d, int depth) {}

  /**
   * Reads trees whose rows are always asked of all of them.
   *
   * @param json the array of trees, {@code [[[feature, threshold, right] or [score] ...] ...]},
   *     each in depth-first order: {@code right} is the number of the node for values above the
   *     threshold, the next node is for all others
   */
  public DecisionTrees(JsonNode json) {
    this(json, Double.POSITIVE_INFINITY);
  }

  /**
   * Reads trees of which the first quarter, in the order of their training, settles most rows.
   *
   * @param json as above
   * @param settled how far from even, in log odds, a row is settled by the first quarter
   */
  public DecisionTrees(JsonNode json, double settled) {
    int early = Double.isInfinite(settled) ? 0 : json.size() / 4;
    Layout layout = new Layout();
    this.first = layout.walks(json, 0, early);
    this.rest = layout.walks(json, early, json.size());
    this.nodes = layout.nodes.stream().mapToLong(Long::longValue).toArray();
    this.scores = layout.scores.stream().mapToDouble(Double::doubleValue).toArray();
    this.settled = settled;
  }

  /**
   * The chances that rows of numbers get, from 0 to 1. Trees are asked of several rows one after
   * the other, which takes less time than row by row.
   *
   * @param from where in each row its numbers begin
   */
  public double[] chances(float[][] rows, int from) {
    double[] chances = new double[rows.length];
    int[][] keys = new int[ROWS][MOST_FEATURES];
    for (int begin = 0; begin < rows.length; begin += ROWS) {
      int size = Math.min(ROWS, rows.length - begin);
      for (int i = 0; i < size; i++) {
        fill(keys[i], rows[begin + i], from);
      }
      double[] sums = sums(keys, size);
      for (int i = 0; i < size; i++) {
        chances[begin + i] = chance(sums[i]);
      }
    }
    return chances;
  }

  private static void fill(int[] keys, float[] row, int from) {
    for (int i = from; i < row.length; i++) {
      keys[i - from] = key(row[i]);
    }
  }

  private static double chance(double sum) {
    return 1 / (1 + Math.exp(-sum));
  }

  private boolean isOpen(double sum) {
    return Math.abs(sum) < settled;
  }

  private double[] sums(int[][] keys, int size) {
    double[] sums = sums(first, keys, size);
    int[][] open = new int[size][];
    int unsettled = 0;
    for (int i = 0; i < size; i++) {
      if (isOpen(sums[i])) {
        open[unsettled++] = keys[i];
      }
    }
    double[] more = sums(rest, open, unsettled);
    int next = 0;
    for (int i = 0; i < size; i++) {
      sums[i] += isOpen(sums[i]) ? more[next++] : 0;
    }
    return sums;
  }

  private double[] sums(List<Walk> walks, int[][] keys, int size) {
    double[] sums = new double[size];
    for (int i = 0; i < walks.size(); i++) {
      Walk walk = walks.get(i);
      for (int row = 0; row < size; row++) {
        sums[row] += scores(walk, keys[row]);
      }
    }
    return sums;
  }

  private double scores(Walk walk, int[] keys) {
    int a = walk.a;
    int b = walk.b;
    int c = walk.c;
    int d = walk.d;
    for (int step = walk.depth; step > 0; step--) {
      a = child(nodes[a], keys);
      b = child(nodes[b], keys);
      c = child(nodes[c], keys);
      d = child(nodes[d], keys);
    }
    return scores[a] + scores[b] + scores[c] + scores[d];
  }

  private static int child(long node, int[] keys) {
    long above = ((node >> 32) - keys[(int) node & (MOST_FEATURES - 1)]) >>> 63;
    return ((int) node >>> FEATURE_BITS) + (int) above;
  }

  /** An integer that sorts as the number does; 0 and -0 have the same. */
  private static int key(float value) {
    int bits = Float.floatToRawIntBits(value + 0f);
    return bits ^ ((bits >> 31) & Integer.MAX_VALUE);
  }

  /** Lays trees out in one array. */
  private static final class Layout {
    private final List<Long> nodes = new ArrayList<>();
    private final List<Double> scores = new ArrayList<>();

    private record Tree(int root, int depth) {}

    List<Walk> walks(JsonNode json, int from, int to) {
      List<Tree> trees = new ArrayList<>();
      for (int i = from; i < to; i++) {
        int root = space(1);
        trees.add(new Tree(root, put(root, json.get(i), 0)));
      }
      while (trees.size() % TOGETHER != 0) {
        int nothing = space(1);
        leaf(nothing, 0);
        trees.add(new Tree(nothing, 0));
      }
      trees.sort(Comparator.comparingInt(Tree::depth));
      List<Walk> walks = new ArrayList<>();
      for (int i = 0; i < trees.size(); i += TOGETHER) {
        List<Tree> four = trees.subList(i, i + TOGETHER);
        int depth = four.get(TOGETHER - 1).depth;
        walks.add(
            new Walk(
                four.get(0).root, four.get(1).root, four.get(2).root, four.get(3).root, depth));
      }
      return walks;
    }

    private int space(int size) {
      for (int i = 0; i < size; i++) {
        nodes.add(0L);
        scores.add(0.0);
      }
      return nodes.size() - size;
    }

    /** Puts a node of a tree, and all below it; returns how deep that goes. */
    private int put(int place, JsonNode tree, int number) {
      JsonNode node = tree.get(number);
      if (node.size() == 1) {
        leaf(place, node.get(0).asDouble());
        return 0;
      }
      int feature = node.get(0).asInt();
      if (feature >= MOST_FEATURES) {
        throw new IllegalArgumentException("trees of more than " + MOST_FEATURES + " features");
      }
      int children = space(2);
      nodes.set(place, node(key(atMost(node.get(1).asDouble())), children, feature));
      int left = put(children, tree, number + 1);
      int right = put(children + 1, tree, node.get(2).asInt());
      return 1 + Math.max(left, right);
    }

    private void leaf(int place, double score) {
      nodes.set(place, node(Integer.MAX_VALUE, place, 0));
      scores.set(place, score);
    }

    private static long node(int threshold, int children, int feature) {
      return (long) threshold << 32 | (long) children << FEATURE_BITS | feature;
    }

    /** The largest float that is not above a threshold: rows are floats, so it parts them alike. */
    private static float atMost(double threshold) {
      float near = (float) threshold;
      return near > threshold ? Math.nextDown(near) : near;
    }
  }
}
