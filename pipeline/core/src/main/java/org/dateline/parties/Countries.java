package org.dateline.parties;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.nlp.Tokens;
import org.dateline.rules.Row;
import org.dateline.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds names of states in tokens: names, adjectives and peoples, capitals and seats, groups of
 * states.
 *
 * <p>Codes are ISO 3166-1 alpha-3, for former states their old code. What a name means may depend
 * on the day of publication: Moscow is SUN before 1992. Lists: {@code parties/countries.tsv} and
 * those beside it.
 */
public final class Countries {
  /** How a word names a state. */
  public enum Form {
    NAME,
    ADJECTIVE,
    CAPITAL,
    GROUP
  }

  /**
   * A name found.
   *
   * @param codes the states that it names; more than one only for a group
   * @param form how it names them
   * @param length number of tokens
   */
  public record Match(List<String> codes, Form form, int length) {}

  private record Meaning(List<String> codes, Form form, String until) {}

  private final Map<String, String> names = new HashMap<>();
  private final PhraseTable<Meaning> phrases = new PhraseTable<>();
  private final PhraseTable<Meaning> groups = new PhraseTable<>();

  /** Reads its lists from the rule set. */
  public Countries(RuleSet rules) {
    for (Row row : rules.rows("parties/former_states.tsv", 5)) {
      names.putIfAbsent(row.cell(2), row.cell(3));
      Form form = Form.valueOf(row.cell(1).toUpperCase(java.util.Locale.ROOT));
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

  private void read(RuleSet rules, String path, Form form) {
    for (Row row : rules.rows(path, 2)) {
      phrases.add(row.cell(0), new Meaning(List.of(row.cell(1)), form, ""));
    }
  }

  /** English name of a state by its code; null for an unknown code. */
  public @Nullable String name(String code) {
    return names.get(code);
  }

  /**
   * The longest name of a state, or of a group of states, that begins at a token; null where there
   * is none.
   *
   * <p>A token without a capital is compared in any case: ask only where the text has lost its
   * capitals.
   *
   * @param end token after the last that may belong to it
   * @param published ISO 8601 day or part of one, null where not known: then names have their
   *     present meaning
   */
  public @Nullable Match at(Tokens tokens, int at, int end, @Nullable String published) {
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
