package org.dateline.dates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.dates.TypedTokens.TypedToken;
import org.dateline.nlp.Tokens;
import org.dateline.rules.Row;
import org.dateline.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * The words and phrases of a language's lists with their types, from the {@code .tsv} files of its
 * folder: phrase, type, value.
 *
 * <p>A phrase that begins with a capital in the list must begin with one in the text ({@code May});
 * a phrase after a tilde must begin without one ({@code ~morgen}); other phrases match in any case.
 */
final class DateLexicon {
  private record Entry(
      Row row, List<String> words, boolean capital, boolean small, String type, String value) {
    boolean fitsCase(Tokens tokens, int token) {
      return !(capital || small) || tokens.isCapitalised(token) == capital;
    }
  }

  /** Begins a phrase that stands for a list of the rule set: {@code @parties/given_names.txt}. */
  private static final String LIST = "@";

  /** Begins a phrase that has no capital in the text: {@code ~morgen}, not Morgen. */
  private static final String SMALL = "~";

  private final Map<String, List<Entry>> byFirst = new HashMap<>();

  /** Reads all lists of folders such as {@code dates/en/}. */
  DateLexicon(RuleSet rules, List<String> folders) {
    for (String path : paths(rules, folders)) {
      if (path.endsWith(".tsv") && !path.endsWith("/" + LanguageForms.FILE)) {
        rules.rows(path, 3).forEach(row -> add(rules, row));
      }
    }
  }

  /** All files of some folders. */
  static List<String> paths(RuleSet rules, List<String> folders) {
    return folders.stream().flatMap(folder -> rules.paths(folder).stream()).toList();
  }

  /** The types of all words. */
  Set<String> types() {
    return byFirst.values().stream()
        .flatMap(List::stream)
        .map(Entry::type)
        .collect(Collectors.toSet());
  }

  /** Refuses words of a type that nothing uses: the type is misspelt. */
  void checkTypes(Set<String> used) {
    byFirst.values().stream().flatMap(List::stream).forEach(entry -> entry.row.oneOf(1, used));
  }

  private void add(RuleSet rules, Row row) {
    if (row.cell(0).startsWith(LIST)) {
      rules.words(row.cell(0).substring(1)).forEach(word -> add(row, word));
    } else {
      add(row, row.cell(0));
    }
  }

  private void add(Row row, String phrase) {
    Tokens tokens = Tokens.of(phrase.startsWith(SMALL) ? phrase.substring(1) : phrase);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      words.add(tokens.lower(i));
    }
    if (words.isEmpty() || row.cell(1).isEmpty()) {
      throw row.error("a phrase and a type are needed");
    }
    boolean small = row.cell(0).startsWith(SMALL);
    boolean capital = tokens.isCapitalised(0);
    Entry entry = new Entry(row, words, capital, small, row.cell(1), row.cell(2));
    byFirst.computeIfAbsent(words.get(0), w -> new ArrayList<>()).add(entry);
  }

  /** Adds the typed tokens that begin at a token. */
  void addTo(List<TypedToken> typed, Tokens tokens, int token) {
    List<Entry> entries = entries(tokens, token);
    for (int i = 0; entries != null && i < entries.size(); i++) {
      Entry entry = entries.get(i);
      int end = token + entry.words.size();
      if (entry.fitsCase(tokens, token) && fits(entry, tokens, token, end)) {
        typed.add(new TypedToken(entry.type, entry.value, end));
      }
    }
  }

  private @Nullable List<Entry> entries(Tokens tokens, int token) {
    return byFirst.get(tokens.lower(token));
  }

  private static boolean fits(Entry entry, Tokens tokens, int token, int end) {
    if (end > tokens.size()) {
      return false;
    }
    for (int i = 1; i < entry.words.size(); i++) {
      if (!tokens.lower(token + i).equals(entry.words.get(i))) {
        return false;
      }
    }
    return true;
  }
}
