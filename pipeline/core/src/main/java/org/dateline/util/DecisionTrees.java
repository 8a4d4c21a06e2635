package org.dateline.util;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Boosted decision trees: a row of numbers in, a probability out. The scores of the leaves that a
 * row reaches are summed; the logistic function of the sum is the probability.
 *
 * <p>The layout avoids branches that a processor cannot predict and lets it work in parallel: a
 * step down a tree is arithmetic, and four trees of similar depth are walked together. A leaf is
 * its own child, so that trees of different depths can take the same number of steps.
 */
public final class DecisionTrees {
  /** How many bits of a node are the number of its feature. */
  private static final int FEATURE_BITS = 8;

  private static final int MOST_FEATURES = 1 << FEATURE_BITS;
  private static final int TOGETHER = 4;

  /** How many rows are taken through four trees before the next four; their keys fit in 16 kB. */
  private static final int ROWS = 16;

  /**
   * The nodes: the threshold in the upper 32 bits, below it the index of the first child, and the
   * feature. The second child is for values above the threshold.
   */
  private final long[] nodes;

  /** The score of each node that is a leaf. */
  private final double[] scores;

  private final List<Walk> first;
  private final List<Walk> rest;
  private final double settled;

  /** Four trees that are walked together, by their roots, and the depth of the deepest. */
  private record Walk(int a, int b, int c, int d, int depth) {}

  /**
   * Reads trees that are all asked for every row.
   *
   * @param json the array of trees, {@code [[[feature, threshold, right] or [score] ...] ...]},
   *     each in depth-first order: {@code right} is the number of the node for values above the
   *     threshold, the next node is for all others
   */
  public DecisionTrees(JsonNode json) {
    this(json, Double.POSITIVE_INFINITY);
  }

  /**
   * Reads trees of which the first quarter, in training order, decides most rows.
   *
   * @param json as above
   * @param settled if the sum of the first quarter, in log odds, is at least this far from 0, the
   *     other trees are not asked
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
   * The probabilities of rows of numbers, from 0 to 1. Many rows at once take less time than row by
   * row.
   *
   * @param from index in each row where its numbers begin
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

  /** An integer with the same order as the number; 0 and -0 are equal. */
  private static int key(float value) {
    int bits = Float.floatToRawIntBits(value + 0f);
    return bits ^ ((bits >> 31) & Integer.MAX_VALUE);
  }

  /** Puts trees into one array. */
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

    /** Puts a node of a tree and all nodes below it; returns their depth. */
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

    /** The largest float up to a threshold; rows are floats, so it separates them alike. */
    private static float atMost(double threshold) {
      float near = (float) threshold;
      return near > threshold ? Math.nextDown(near) : near;
    }
  }
}
