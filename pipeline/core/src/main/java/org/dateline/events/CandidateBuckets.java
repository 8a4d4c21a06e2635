package org.dateline.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.repeats.EntryCodec.EntryReader;
import org.dateline.repeats.EntryCodec.EntryWriter;

/**
 * Compares the signatures that share a key, and links those that a judge finds likely to be one.
 *
 * <p>A key is a stretch of days and a name. A bucket with many signatures is compared by rare words
 * only: two that share none of them are not judged.
 */
final class CandidateBuckets implements EventStage {
  /** Days of a stretch. */
  private static final int DAYS = 8;

  /** Days that are looked beyond the days of an outcome. */
  private static final int SLACK = 2;

  /** Days before its publication that an undated result may lie. */
  private static final int UNDATED_DAYS = 8;

  private static final int MOST_STRETCHES = 6;
  private static final int MOST_NAMES = 10;

  /** Up to this size each pair of a bucket is judged. */
  private static final int ALL_PAIRS = 48;

  /** A word of more signatures of a bucket finds no candidates. */
  private static final int MOST_WITH_WORD = 32;

  private final PairJudge judge;
  private final EventGrouping next;
  private final Map<Long, List<Signature>> buckets = new HashMap<>();
  private final EntryWriter writer = new EntryWriter();

  CandidateBuckets(PairJudge judge, EventGrouping next) {
    this.judge = judge;
    this.next = next;
  }

  /** Sends a signature to the buckets of all its keys. */
  static void send(
      Signature of, byte[] bytes, EventGrouping to, EntryWriter entry, EventStage.Output out) {
    Set<Integer> stretches = stretches(of);
    Set<Integer> names = names(of);
    for (int stretch : stretches) {
      for (int name : names) {
        long key = Hashes.key(name, stretch);
        out.send(to, key, entry.clear().putLong(key).putBytes(bytes));
      }
    }
    out.count("keys_of_reports", (long) stretches.size() * names.size());
  }

  private static Set<Integer> stretches(Signature of) {
    int first = of.isDated() ? of.start() - SLACK : of.published();
    int last = of.isDated() ? of.end() + SLACK : of.published();
    Set<Integer> stretches = new TreeSet<>();
    if (first == Signature.NO_DAY) {
      stretches.add(Integer.MIN_VALUE);
      return stretches;
    }
    if (!of.isDated()) {
      first -= UNDATED_DAYS;
    }
    int end = Math.floorDiv(last, DAYS);
    for (int stretch = Math.floorDiv(first, DAYS);
        stretch <= end && stretches.size() < MOST_STRETCHES;
        stretch++) {
      stretches.add(stretch);
    }
    return stretches;
  }

  /** Names, and where there are few, other words. */
  private static Set<Integer> names(Signature of) {
    Set<Integer> names = new HashSet<>();
    for (int i = 0; i < of.names().length && names.size() < MOST_NAMES; i++) {
      names.add(of.names()[i]);
    }
    for (int i = 0; i < of.words().length && names.size() < 4; i++) {
      names.add(of.words()[i]);
    }
    return names;
  }

  @Override
  public void add(EntryReader entry, Output out) {
    long key = entry.nextLong();
    Signature signature = Signature.read(new EntryReader(entry.nextBytes()));
    buckets.computeIfAbsent(key, any -> new ArrayList<>()).add(signature);
  }

  @Override
  public void finish(Output out) {
    for (List<Signature> bucket : buckets.values()) {
      bucket.sort(Comparator.comparing(Signature::rank));
      if (bucket.size() <= ALL_PAIRS) {
        allPairs(bucket, out);
      } else {
        out.count("reports_in_large_buckets", bucket.size());
        pairsWithRareWords(bucket, out);
      }
    }
  }

  private void allPairs(List<Signature> bucket, Output out) {
    for (int i = 0; i < bucket.size(); i++) {
      for (int j = 0; j < i; j++) {
        compare(bucket.get(j), bucket.get(i), out);
      }
    }
  }

  private void pairsWithRareWords(List<Signature> bucket, Output out) {
    Map<Integer, List<Integer>> withWord = new HashMap<>();
    for (int i = 0; i < bucket.size(); i++) {
      for (int[] set : new int[][] {bucket.get(i).words(), bucket.get(i).context()}) {
        for (int word : set) {
          withWord.computeIfAbsent(word, any -> new ArrayList<>()).add(i);
        }
      }
    }
    for (int i = 0; i < bucket.size(); i++) {
      Set<Integer> partners = new TreeSet<>();
      for (int[] set : new int[][] {bucket.get(i).words(), bucket.get(i).context()}) {
        for (int word : set) {
          List<Integer> others = withWord.getOrDefault(word, List.of());
          if (others.size() <= MOST_WITH_WORD) {
            partners.addAll(others);
          }
        }
      }
      for (int partner : partners) {
        if (partner < i) {
          compare(bucket.get(partner), bucket.get(i), out);
        }
      }
    }
  }

  private void compare(Signature one, Signature other, Output out) {
    out.count("pairs_judged", 1);
    if (judge.probability(one, other) >= PairJudge.LINK) {
      out.count("pairs_linked", 1);
      SpreadLabels.send(out, next, writer, one.rank(), other.rank());
      SpreadLabels.send(out, next, writer, other.rank(), one.rank());
    }
  }
}
