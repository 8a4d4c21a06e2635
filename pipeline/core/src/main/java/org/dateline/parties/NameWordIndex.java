package org.dateline.parties;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which names of a numbered list have a word, or several at their end, whatever the case. */
final class NameWordIndex {
  private final Map<String, List<Integer>> places = new HashMap<>();

  /** Notes words of a name, by its place in the list. */
  void add(String words, int place) {
    places.computeIfAbsent(lower(words), w -> new ArrayList<>(1)).add(place);
  }

  /** Places of the names for which words were noted; one may stand there twice. */
  List<Integer> of(String words) {
    return places.getOrDefault(lower(words), List.of());
  }

  private static String lower(String words) {
    return words.toLowerCase(Locale.ROOT);
  }
}
