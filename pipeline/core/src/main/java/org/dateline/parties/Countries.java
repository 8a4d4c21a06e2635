package org.dateline.parties;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.nlp.PhraseTable;
import org.dateline.nlp.Tokens;
import org.dateline.rules.Row;
import org.dateline.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds names of states: names, adjectives and peoples, capitals and seats of government, groups of
 * states.
 *
 * <p>Codes are ISO 3166-1 alpha-3; former states have their old codes. The meaning of a name may
 * depend on the publication date: before 1992 Moscow means SUN. The names come from the lists
 * {@code countries}, {@code country_names}, {@code demonyms}, {@code capitals}, {@code groups} and
 * {@code former_states} in {@code parties/}.
 */
final class Countries {
  /** How a word names a state. */
  enum Form {
    NAME,
    ADJECTIVE,
    CAPITAL,
    GROUP
  }

  /**
   * A name of a state that was found.
   *
   * @param codes codes of the states; more than one only for a group
   * @param form how the states are named
   * @param length number of tokens
   */
  record Match(List<String> codes, Form form, int length) {}

  private record Meaning(List<String> codes, Form form, String until) {}

  private final Map<String, String> names = new HashMap<>();
  private final PhraseTable<Meaning> phrases = new PhraseTable<>();
  private final PhraseTable<Meaning> groups = new PhraseTable<>();

  /** Reads the lists of a rule set. */
  Countries(RuleSet rules) {
    for (Row row : rules.rows("parties/former_states.tsv", 5)) {
      names.putIfAbsent(row.cell(2), row.cell(3));
      Form form = form(row);
      String until = row.cell(4).equals("-") ? "" : row.cell(4);
      phrases.add(row.cell(0), new Meaning(List.of(row.cell(2)), form, until));
    }
    for (Row row : rules.rows("parties/countries.tsv", 2)) {
      names.put(row.cell(0), row.cell(1));
      phrases.add(row.cell(1), new Meaning(List.of(row.cell(0)), Form.NAME, ""));
    }
    read(rules, "parties/country_names.tsv", Form.NAME);
    read(rules, "parties/demonyms.tsv", Form.ADJECTIVE);
    read(rules, "parties/capitals.tsv", Form.CAPITAL);
    for (Row row : rules.rows("parties/groups.tsv", 2)) {
      groups.add(row.cell(0), new Meaning(List.of(row.cell(1).split(" ")), Form.GROUP, ""));
    }
  }

  private static Form form(Row row) {
    return switch (row.cell(1)) {
      case "name" -> Form.NAME;
      case "adjective" -> Form.ADJECTIVE;
      case "capital" -> Form.CAPITAL;
      default ->
          throw row.error("the form must be name, adjective or capital, not '" + row.cell(1) + "'");
    };
  }

  private void read(RuleSet rules, String path, Form form) {
    for (Row row : rules.rows(path, 2)) {
      phrases.add(row.cell(0), new Meaning(List.of(row.cell(1)), form, ""));
    }
  }

  /** English name of a state by its code; null for an unknown code. */
  @Nullable String name(String code) {
    return names.get(code);
  }

  /**
   * The longest name of a state or of a group of states that begins at a token; null for none. If
   * the token is not capitalised, case is ignored.
   *
   * @param end token after the last that may belong to the name
   * @param published publication date, ISO 8601 or the beginning of it; if null, names have their
   *     present meaning
   */
  @Nullable Match at(Tokens tokens, int at, int end, @Nullable String published) {
    PhraseTable.Entry<Meaning> group = groups.longestAnyCase(tokens, at, end);
    if (group != null) {
      return new Match(group.value().codes(), Form.GROUP, group.length());
    }
    boolean anyCase = !tokens.isCapitalised(at);
    for (PhraseTable.Entry<Meaning> entry : phrases.candidates(tokens, at)) {
      if (phrases.matches(entry, tokens, at, end, anyCase) && valid(entry.value(), published)) {
        return new Match(entry.value().codes(), entry.value().form(), entry.length());
      }
    }
    return null;
  }

  private static boolean valid(Meaning meaning, @Nullable String published) {
    return meaning.until().isEmpty()
        || (published != null && published.compareTo(meaning.until()) < 0);
  }
}
