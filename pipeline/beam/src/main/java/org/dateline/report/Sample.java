package org.dateline.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Chooses the articles that the report holds as text: all of a small run, else those with the
 * smallest ids, which are hashes, so the choice is random and yet the same each time.
 */
final class Sample {
  /** Most articles of a report. */
  static final int MOST = 2000;

  /**
   * Most characters of text: with their rows and removed paragraphs they pack to less than 4 MB.
   */
  static final long MOST_CHARACTERS = 4_500_000;

  private final TreeMap<String, Integer> smallest = new TreeMap<>();
  private final Map<String, Integer> places = new HashMap<>();
  private long articles;

  /** Considers an article. */
  void offer(String id, int characters) {
    articles++;
    smallest.put(id, characters);
    if (smallest.size() > MOST) {
      smallest.pollLastEntry();
    }
  }

  /** Ends the choice; call it once, before {@link #placeOf}. */
  void close() {
    long sum = 0;
    for (Map.Entry<String, Integer> one : smallest.entrySet()) {
      sum += one.getValue();
      if (sum > MOST_CHARACTERS && !places.isEmpty()) {
        break;
      }
      places.put(one.getKey(), places.size());
    }
    smallest.keySet().retainAll(places.keySet());
  }

  /** Place of an article in the sample, from 0; -1 where it is not in it. */
  int placeOf(String id) {
    return places.getOrDefault(id, -1);
  }

  /** Ids of the sample, in order. */
  List<String> ids() {
    return new ArrayList<>(smallest.keySet());
  }

  /** Number of articles considered. */
  long articles() {
    return articles;
  }
}
