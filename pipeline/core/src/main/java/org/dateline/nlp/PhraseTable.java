package org.dateline.nlp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.util.Accents;
import org.jspecify.annotations.Nullable;

/**
 * A dictionary of phrases of one or more tokens, each with a value. It finds the longest phrase
 * that begins at a token. Accents and the shape of apostrophes are ignored.
 *
 * @param <V> type of the values
 */
public final class PhraseTable<V> {
  /**
   * One phrase.
   *
   * @param words its tokens without accents, case as in the list
   * @param value its value in the list
   * @param <V> type of the value
   */
  public record Entry<V>(List<String> words, V value) {
    /** Number of tokens. */
    public int length() {
      return words.size();
    }
  }

  private final Map<String, List<Entry<V>>> byFirst = new HashMap<>();

  /** Adds a phrase of at least one token. If a phrase is added twice, the first value is found. */
  public void add(String phrase, V value) {
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

  /**
   * The longest phrase that begins at a token, in the case of the list or all in capitals.
   *
   * @param end token after the last that the phrase may contain
   * @return null if no phrase begins there
   */
  public @Nullable Entry<V> longest(Tokens tokens, int at, int end) {
    return find(tokens, at, end, false);
  }

  /** As {@link #longest}, but ignores case. */
  public @Nullable Entry<V> longestAnyCase(Tokens tokens, int at, int end) {
    return find(tokens, at, end, true);
  }

  /** The phrases that have the token as first word, longest first; the rest is not compared. */
  public List<Entry<V>> candidates(Tokens tokens, int at) {
    String lower = tokens.lower(at);
    List<Entry<V>> found = byFirst.get(lower);
    if (found != null) {
      return found;
    }
    String plain = Accents.fold(lower);
    return plain.equals(lower) ? List.of() : byFirst.getOrDefault(plain, List.of());
  }

  /** True if the phrase begins at the token, in the case of the list, all in capitals or any. */
  public boolean matches(Entry<V> entry, Tokens tokens, int at, int end, boolean anyCase) {
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
