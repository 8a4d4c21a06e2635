package org.dateline.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Splits linked signatures into clusters: the two clusters with the highest mean probability are
 * joined, again and again, while it is high enough (average link); never two with members that
 * cannot be one. So two that have nothing in common are not joined by a third between them.
 *
 * <p>Of more than {@link #MOST} signatures each one, the earliest first, joins the likeliest of the
 * clusters that there are.
 */
final class Clustering {
  /** Most signatures whose pairs are all judged. */
  static final int MOST = 300;

  /** A large cluster is compared by this many of its members: the earliest. */
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

  /**
   * The clusters, by the numbers of their signatures, each in their order.
   *
   * @param nodes the signatures in the order of their ranks
   */
  List<List<Integer>> of(List<Signature> nodes) {
    List<List<Integer>> clusters = nodes.size() > MOST ? oneByOne(nodes) : joined(nodes);
    clusters.forEach(cluster -> cluster.sort(Comparator.naturalOrder()));
    return clusters;
  }

  private List<List<Integer>> joined(List<Signature> nodes) {
    int size = nodes.size();
    List<List<Integer>> clusters = new ArrayList<>();
    double[][] mean = new double[size][size];
    for (int i = 0; i < size; i++) {
      clusters.add(new ArrayList<>(List.of(i)));
      for (int j = 0; j < i; j++) {
        mean[i][j] = judge.probability(nodes.get(i), nodes.get(j));
        mean[j][i] = mean[i][j];
      }
    }
    while (joinLikeliest(clusters, mean)) {}
    clusters.removeIf(List::isEmpty);
    return clusters;
  }

  /** Joins the likeliest two, the earliest of equal ones; false if none are likely enough. */
  private boolean joinLikeliest(List<List<Integer>> clusters, double[][] mean) {
    int one = -1;
    int other = -1;
    double most = least;
    for (int i = 0; i < mean.length; i++) {
      for (int j = 0; j < i && !clusters.get(i).isEmpty(); j++) {
        boolean likelier = one < 0 ? mean[i][j] >= most : mean[i][j] > most;
        if (likelier && !clusters.get(j).isEmpty()) {
          one = j;
          other = i;
          most = mean[i][j];
        }
      }
    }
    if (one >= 0) {
      join(clusters, mean, one, other);
    }
    return one >= 0;
  }

  private static void join(List<List<Integer>> clusters, double[][] mean, int one, int other) {
    double size = clusters.get(one).size();
    double more = clusters.get(other).size();
    for (int k = 0; k < mean.length; k++) {
      boolean impossible = mean[one][k] == 0 || mean[other][k] == 0;
      double joint = (mean[one][k] * size + mean[other][k] * more) / (size + more);
      mean[one][k] = impossible ? 0 : joint;
      mean[k][one] = mean[one][k];
    }
    clusters.get(one).addAll(clusters.get(other));
    clusters.get(other).clear();
  }

  private List<List<Integer>> oneByOne(List<Signature> nodes) {
    List<List<Integer>> clusters = new ArrayList<>();
    for (int node = 0; node < nodes.size(); node++) {
      List<Integer> best = null;
      double most = least;
      for (List<Integer> cluster : clusters) {
        double mean = mean(nodes, nodes.get(node), cluster);
        if (best == null ? mean >= most : mean > most) {
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

  /** The mean probability with the members of a cluster; 0 if one of them cannot be it. */
  private double mean(List<Signature> nodes, Signature node, List<Integer> cluster) {
    double sum = 0;
    int compared = Math.min(COMPARED, cluster.size());
    for (int i = 0; i < compared; i++) {
      double probability = judge.probability(node, nodes.get(cluster.get(i)));
      if (probability == 0) {
        return 0;
      }
      sum += probability;
    }
    return sum / compared;
  }
}
