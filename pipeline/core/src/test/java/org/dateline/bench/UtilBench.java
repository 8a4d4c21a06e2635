package org.dateline.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.dateline.util.DecisionTrees;
import org.dateline.util.LongHashSet;
import org.dateline.util.WordNumbers;

/**
 * Compares the structures of {@code util} with the simplest code on the JDK that does the same:
 * nanoseconds of CPU time for each operation, the best of some warm rounds. Both give one sum,
 * which must be equal.
 */
public final class UtilBench {
  private static final int ROUNDS = 25;

  private final SplittableRandom random = new SplittableRandom(1);

  /** Runs all comparisons. */
  public static void main(String[] arguments) throws JsonProcessingException {
    UtilBench bench = new UtilBench();
    bench.hashSets();
    bench.words();
    bench.trees();
  }

  /** The grams of two paragraphs: build both sets, count what they have in common. */
  private void hashSets() {
    long[][] texts = new long[400][];
    for (int i = 0; i < texts.length; i++) {
      long seed = random.nextLong(40);
      texts[i] = new SplittableRandom(seed).longs(50 + random.nextInt(800)).toArray();
    }
    compare(
        "LongHashSet, a hash",
        java.util.Arrays.stream(texts).mapToInt(text -> text.length).sum(),
        () -> {
          long sum = 0;
          LongHashSet before = new LongHashSet(0);
          for (long[] text : texts) {
            LongHashSet set = new LongHashSet(text.length);
            for (long gram : text) {
              set.add(gram);
            }
            sum += set.common(before);
            before = set;
          }
          return sum;
        },
        () -> {
          long sum = 0;
          Set<Long> before = Set.of();
          for (long[] text : texts) {
            Set<Long> set = new HashSet<>(text.length * 2);
            for (long gram : text) {
              set.add(gram);
            }
            for (long gram : set) {
              sum += before.contains(gram) ? 1 : 0;
            }
            before = set;
          }
          return sum;
        });
  }

  /** The words of a text in any case, most of which are not in the map. */
  private void words() {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 1; i <= 500; i++) {
      numbers.put(word().toLowerCase(Locale.ROOT), i);
    }
    String text =
        java.util.stream.Stream.generate(this::word).limit(20_000).collect(Collectors.joining(" "));
    List<int[]> ranges = new ArrayList<>();
    for (int begin = 0, end; begin < text.length(); begin = end + 1) {
      end = text.indexOf(' ', begin) < 0 ? text.length() : text.indexOf(' ', begin);
      ranges.add(new int[] {begin, end});
    }
    WordNumbers table = new WordNumbers(numbers);
    compare(
        "WordNumbers, a word",
        ranges.size(),
        () -> {
          long sum = 0;
          for (int[] range : ranges) {
            sum += table.of(text, range[0], range[1]);
          }
          return sum;
        },
        () -> {
          long sum = 0;
          for (int[] range : ranges) {
            String word = text.substring(range[0], range[1]).toLowerCase(Locale.ROOT);
            sum += numbers.getOrDefault(word, 0);
          }
          return sum;
        });
  }

  private String word() {
    return random
        .ints(2 + random.nextInt(8), 0, 12)
        .mapToObj(i -> "etaoinTAshrd".substring(i, i + 1))
        .collect(Collectors.joining());
  }

  private void trees() throws JsonProcessingException {
    List<String> trees = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      trees.add("[" + String.join(",", tree(0, 0)) + "]");
    }
    JsonNode json = new ObjectMapper().readTree("[" + String.join(",", trees) + "]");
    List<double[][]> plain = new ArrayList<>();
    for (JsonNode tree : json) {
      double[][] nodes = new double[tree.size()][];
      for (int i = 0; i < nodes.length; i++) {
        JsonNode node = tree.get(i);
        nodes[i] = new double[node.size()];
        for (int k = 0; k < node.size(); k++) {
          nodes[i][k] = node.get(k).asDouble();
        }
      }
      plain.add(nodes);
    }
    float[][] rows = new float[200][30];
    for (float[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        row[i] = random.nextInt(64);
      }
    }
    DecisionTrees fast = new DecisionTrees(json);
    compare(
        "DecisionTrees, a row and tree",
        rows.length * trees.size(),
        () -> {
          long sum = 0;
          for (double chance : fast.chances(rows, 0)) {
            sum += Math.round(chance * 1e6);
          }
          return sum;
        },
        () -> {
          long sum = 0;
          for (float[] row : rows) {
            double score = 0;
            for (double[][] nodes : plain) {
              int at = 0;
              while (nodes[at].length > 1) {
                at = row[(int) nodes[at][0]] > nodes[at][1] ? (int) nodes[at][2] : at + 1;
              }
              score += nodes[at][0];
            }
            sum += Math.round(1 / (1 + Math.exp(-score)) * 1e6);
          }
          return sum;
        });
  }

  private List<String> tree(int depth, int first) {
    if (depth == 6) {
      return List.of("[" + (random.nextInt(200) - 100) / 640.0 + "]");
    }
    List<String> below = tree(depth + 1, first + 1);
    List<String> above = tree(depth + 1, first + 1 + below.size());
    List<String> nodes = new ArrayList<>();
    int right = first + 1 + below.size();
    nodes.add("[" + random.nextInt(30) + "," + (random.nextInt(64) + 0.5) + "," + right + "]");
    nodes.addAll(below);
    nodes.addAll(above);
    return nodes;
  }

  private static void compare(String name, int operations, LongSupplier own, LongSupplier jdk) {
    long[] sums = new long[2];
    double[] best = {Double.MAX_VALUE, Double.MAX_VALUE};
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < 2; i++) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        sums[i] = (i == 0 ? own : jdk).getAsLong();
        long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        best[i] = Math.min(best[i], (double) nanos / operations);
      }
    }
    if (sums[0] != sums[1]) {
      throw new IllegalStateException(name + ": " + sums[0] + " is not " + sums[1]);
    }
    System.out.println(
        String.format(Locale.ROOT, "%s: %.1f ns, with the JDK %.1f ns", name, best[0], best[1]));
  }
}
