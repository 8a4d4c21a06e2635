package org.dateline.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Splits linked signatures into clusters. Each signature, the earliest first, joins the cluster
 * that it is most likely part of on average; never one with a member that it cannot be one with. So
 * two that have nothing in common are not joined by a third between them.
 */
final class Clustering {
  /** A cluster is compared by this many of its members: the earliest. */
  private static final int COMPARED = 12;

  private final PairJudge judge;
  private final double least;

  /**
   * Takes a judge.
   *
   * @param least smallest mean probability of a cluster
   */
  Clustering(PairJudge judge, double least) {
    this.judge = judge;
    this.least = least;
  }

  /** The clusters, each in the order of its ranks, by the numbers of their signatures. */
  List<List<Integer>> of(List<Signature> nodes) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparing(i -> nodes.get(i).rank()));
    List<List<Integer>> clusters = new ArrayList<>();
    for (int node : order) {
      List<Integer> best = null;
      double most = least;
      for (List<Integer> cluster : clusters) {
        double mean = mean(nodes, List.of(node), cluster);
        if (mean >= most && (best == null || mean > most)) {
          best = cluster;
          most = mean;
        }
      }
      if (best == null) {
        clusters.add(new ArrayList<>(List.of(node)));
      } else {
        best.add(node);
      }
    }
    return clusters;
  }

  /** The mean probability between two clusters; 0 if two members cannot be one. */
  private double mean(List<Signature> nodes, List<Integer> one, List<Integer> other) {
    double sum = 0;
    int pairs = 0;
    for (int i = 0; i < one.size() && i < COMPARED; i++) {
      for (int j = 0; j < other.size() && j < COMPARED; j++) {
        double probability = judge.probability(nodes.get(one.get(i)), nodes.get(other.get(j)));
        if (probability == 0) {
          return 0;
        }
        sum += probability;
        pairs++;
      }
    }
    return sum / pairs;
  }
}
