package org.dateline.clean.html;

import java.util.HashMap;
import java.util.Map;
import org.dateline.rules.RuleSet;
import org.dateline.util.WordNumbers;

/** Measures how much of a text is made of small words. */
final class StopWords {
  private static final int MOST = 500;
  private static final int LONGEST = 6;
  private final WordNumbers words;

  StopWords(RuleSet rules) {
    Map<String, Integer> masks = new HashMap<>();
    rules.words("clean/html_stop_words.txt").forEach(word -> masks.put(word, 1));
    this.words = new WordNumbers(masks);
  }

  /** Share of the words at the beginning of a text that are small words. */
  double share(String text) {
    int length = Math.min(text.length(), MOST);
    int all = 0;
    int small = 0;
    int begin = -1;
    for (int i = 0; i <= length; i++) {
      boolean letter = i < length && Words.isLetter(text.charAt(i));
      if (letter && begin < 0) {
        begin = i;
      } else if (!letter && begin >= 0) {
        all++;
        small += i - begin <= LONGEST ? words.of(text, begin, i) : 0;
        begin = -1;
      }
    }
    return all == 0 ? 0 : (double) small / all;
  }
}
