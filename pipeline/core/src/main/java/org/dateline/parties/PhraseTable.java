package org.dateline.parties;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.nlp.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * A table of phrases of one or more tokens, each with a value; finds the longest that begins at a
 * token. Accents and the shape of apostrophes make no difference.
 */
final class PhraseTable<V> {
  /**
   * One phrase.
   *
   * @param words its tokens, case as in the list
   * @param value what the list says of it
   */
  record Entry<V>(List<String> words, V value) {
    /** Number of tokens. */
    int length() {
      return words.size();
    }
  }

  private final Map<String, List<Entry<V>>> byFirst = new HashMap<>();

  /** Adds a phrase; of two equal ones the first added is found. */
  void add(String phrase, V value) {
    Tokens tokens = Tokens.of(phrase);
    String[] words = new String[tokens.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = Accents.fold(tokens.word(i).replace('\u2019', '\''));
    }
    List<Entry<V>> entries = byFirst.computeIfAbsent(key(words[0]), k -> new ArrayList<>(1));
    entries.add(new Entry<>(List.of(words), value));
    if (entries.size() > 1) {
      entries.sort(Comparator.comparingInt((Entry<V> e) -> -e.length()));
    }
  }

  /** All phrases that stand at a token, longest first, case as listed or all in capitals. */
  @Nullable Entry<V> longest(Tokens tokens, int at, int end) {
    return find(tokens, at, end, false);
  }

  /** As {@link #longest}, in any case. */
  @Nullable Entry<V> longestAnyCase(Tokens tokens, int at, int end) {
    return find(tokens, at, end, true);
  }

  /** The phrases that begin like the token, longest first; for callers that choose themselves. */
  List<Entry<V>> candidates(Tokens tokens, int at) {
    String lower = tokens.lower(at);
    List<Entry<V>> found = byFirst.get(lower);
    if (found != null) {
      return found;
    }
    String plain = Accents.fold(lower);
    return plain.equals(lower) ? List.of() : byFirst.getOrDefault(plain, List.of());
  }

  /** True if the phrase stands at the token, case as listed or all in capitals. */
  boolean matches(Entry<V> entry, Tokens tokens, int at, int end, boolean anyCase) {
    List<String> words = entry.words();
    if (at + words.size() > end) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!same(words.get(i), tokens, at + i, anyCase)) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Entry<V> find(Tokens tokens, int at, int end, boolean anyCase) {
    for (Entry<V> entry : candidates(tokens, at)) {
      if (matches(entry, tokens, at, end, anyCase)) {
        return entry;
      }
    }
    return null;
  }

  private static boolean same(String word, Tokens tokens, int token, boolean anyCase) {
    String printed = tokens.word(token);
    if (printed.equals(word)) {
      return true;
    }
    if (printed.length() != word.length()) {
      return false;
    }
    String text = Accents.fold(printed).replace('\u2019', '\'');
    if (text.equals(word)) {
      return true;
    }
    return (anyCase || tokens.isAllCaps(token) || printed.indexOf('\u2019') >= 0)
        && text.equalsIgnoreCase(word);
  }

  private static String key(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
