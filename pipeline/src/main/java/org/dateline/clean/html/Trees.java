package org.dateline.clean.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Boosted decision trees: numbers in, a chance out. */
final class Trees {
  private final List<Tree> trees = new ArrayList<>();

  /** One tree. A node is a split where its feature is 0 or more, else a leaf. */
  private static final class Tree {
    /** Number of the feature that a node asks for, -1 for a leaf. */
    private final int[] feature;

    /** Threshold of a split, score of a leaf. */
    private final double[] value;

    /** Where to go above the threshold; at or below it, to the next node. */
    private final int[] right;

    Tree(int size) {
      this.feature = new int[size];
      this.value = new double[size];
      this.right = new int[size];
    }

    double score(double[] x) {
      int node = 0;
      while (feature[node] >= 0) {
        node = x[feature[node]] <= value[node] ? node + 1 : right[node];
      }
      return value[node];
    }
  }

  /**
   * Reads trees from a model file: {@code [[[feature, threshold, right] or [score] ...] ...]}.
   *
   * @param json the array of trees
   */
  Trees(JsonNode json) {
    for (JsonNode tree : json) {
      trees.add(tree(tree));
    }
  }

  private static Tree tree(JsonNode nodes) {
    int size = nodes.size();
    Tree tree = new Tree(size);
    for (int i = 0; i < size; i++) {
      JsonNode node = nodes.get(i);
      boolean split = node.size() == 3;
      tree.feature[i] = split ? node.get(0).asInt() : -1;
      tree.value[i] = node.get(split ? 1 : 0).asDouble();
      tree.right[i] = split ? node.get(2).asInt() : -1;
    }
    return tree;
  }

  /** The chance that the trees give, from 0 to 1. */
  double chance(double[] x) {
    double sum = 0;
    for (Tree tree : trees) {
      sum += tree.score(x);
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
