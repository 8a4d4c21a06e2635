package org.dateline.metadata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.rules.Row;
import org.dateline.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/** Tells the language of a text from its small words, where they leave no doubt. */
final class FunctionWords {
  private static final int MIN_HITS = 6;
  private static final double MIN_SHARE = 0.2;
  private static final double MARGIN = 1.5;

  private final Map<String, int[]> languagesOf = new HashMap<>();
  private final List<String> languages = new ArrayList<>();

  FunctionWords(RuleSet rules) {
    Map<String, List<Integer>> lists = new HashMap<>();
    for (Row row : rules.rows("metadata/function_words.tsv", 2)) {
      int number = languages.indexOf(row.cell(1));
      if (number < 0) {
        number = languages.size();
        languages.add(row.cell(1));
      }
      lists.computeIfAbsent(row.cell(0), w -> new ArrayList<>()).add(number);
    }
    lists.forEach(
        (word, numbers) ->
            languagesOf.put(word, numbers.stream().mapToInt(Integer::intValue).toArray()));
  }

  /** ISO 639-1; null where another language fits nearly as well or the text is too short. */
  @Nullable String language(String text) {
    int[] hits = new int[languages.size()];
    int words = 0;
    int begin = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean in = i < text.length() && isWord(text.charAt(i));
      if (in && begin < 0) {
        begin = i;
      } else if (!in && begin >= 0) {
        words++;
        count(text.substring(begin, i).toLowerCase(Locale.ROOT), hits);
        begin = -1;
      }
    }
    return clearest(hits, words);
  }

  private static boolean isWord(char c) {
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  private void count(String word, int[] hits) {
    int[] found = languagesOf.get(word);
    if (found != null) {
      for (int language : found) {
        hits[language]++;
      }
    }
  }

  private @Nullable String clearest(int[] hits, int words) {
    int best = 0;
    int second = -1;
    for (int i = 1; i < hits.length; i++) {
      if (hits[i] > hits[best]) {
        second = best;
        best = i;
      } else if (second < 0 || hits[i] > hits[second]) {
        second = i;
      }
    }
    boolean clear =
        hits[best] >= MIN_HITS
            && hits[best] >= MIN_SHARE * words
            && (second < 0 || hits[best] >= MARGIN * hits[second]);
    return clear ? languages.get(best) : null;
  }
}
