package org.dateline.events;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.nlp.Tokens;
import org.dateline.rules.RuleSet;

/** Splits a text into the names, other words and numbers that it is compared by. */
final class ComparedWords {
  private static final List<String> ENDINGS = List.of("ing", "ed", "es", "s");
  private static final int SHORTEST_STEM = 4;

  private final Set<String> stopWords;

  /** What was found in texts: hashes. */
  static final class Found {
    final Set<Integer> names = new HashSet<>();
    final Set<Integer> words = new HashSet<>();
    final Set<Integer> numbers = new HashSet<>();
  }

  ComparedWords(RuleSet rules) {
    stopWords = Set.copyOf(rules.words("events/stop_words.txt"));
  }

  /**
   * Adds what a text has.
   *
   * @param most number of tokens from the start that are read
   */
  void add(String text, int most, Found to) {
    Tokens tokens = Tokens.of(text);
    boolean opens = true;
    for (int i = 0; i < tokens.size() && i < most; i++) {
      if (tokens.isWord(i)) {
        boolean capital = Character.isUpperCase(text.codePointAt(tokens.begin(i)));
        word(tokens.lower(i), capital && !opens, to);
        opens = false;
      } else if (Character.isDigit(text.charAt(tokens.begin(i)))) {
        number(text.substring(tokens.begin(i), tokens.end(i)), to);
        opens = false;
      } else {
        opens |= ".!?\"“".indexOf(text.charAt(tokens.begin(i))) >= 0;
      }
    }
  }

  private void word(String lower, boolean isName, Found to) {
    if (lower.length() < 2 || stopWords.contains(lower)) {
      return;
    }
    if (isName) {
      to.names.add(Hashes.of(lower.replace(".", "")));
    }
    to.words.add(Hashes.of(stem(lower)));
  }

  private static void number(String digits, Found to) {
    boolean year = digits.length() == 4 && (digits.startsWith("19") || digits.startsWith("20"));
    if (digits.length() > 1 && !year) {
      to.numbers.add(Hashes.of(digits));
    }
  }

  /** Adds the words of a name, and the initials of one with several words. */
  void addName(String name, Found to) {
    StringBuilder initials = new StringBuilder();
    for (String word : name.split("[\\s-]+")) {
      String lower = word.toLowerCase(Locale.ROOT).replace(".", "");
      if (lower.length() > 1 && !stopWords.contains(lower)) {
        to.names.add(Hashes.of(lower));
        initials.append(lower.charAt(0));
      }
    }
    if (initials.length() > 2) {
      to.names.add(Hashes.of(initials.toString()));
    }
  }

  private static String stem(String word) {
    for (String ending : ENDINGS) {
      if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }
}
