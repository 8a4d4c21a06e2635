package org.dateline.clean.html;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.dateline.rules.RuleSet;

/** Measures how much of a text is made of small words. */
final class StopWords {
  private static final int MOST = 500;
  private final Set<String> words;

  StopWords(RuleSet rules) {
    this.words = new HashSet<>(rules.words("clean/html_stop_words.txt"));
  }

  /** Share of the words at the beginning of a text that are small words. */
  double share(String text) {
    int length = Math.min(text.length(), MOST);
    int all = 0;
    int small = 0;
    int begin = -1;
    for (int i = 0; i <= length; i++) {
      boolean letter = i < length && Character.isLetter(text.charAt(i));
      if (letter && begin < 0) {
        begin = i;
      } else if (!letter && begin >= 0) {
        all++;
        if (i - begin <= 6 && words.contains(text.substring(begin, i).toLowerCase(Locale.ROOT))) {
          small++;
        }
        begin = -1;
      }
    }
    return all == 0 ? 0 : (double) small / all;
  }
}
