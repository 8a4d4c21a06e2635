package org.dateline.outcomes;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.nlp.Tokens;
import org.dateline.rules.Row;
import org.dateline.rules.RuleSet;

/**
 * Compiles patterns. A pattern is a row of items with white space between:
 *
 * <ul>
 *   <li>{@code deal|pact}: one of these words; an underscore joins words in a row ({@code
 *       cease_fire}); {@code @talks}: one of a class of {@code outcomes/classes.tsv};
 *   <li>{@code sign|initial:did/was}: a verb, any form, in one of these moods ({@link Modality});
 *       {@code call_off:did}: a verb with its particle;
 *   <li>{@code ..4}: up to four words inside the clause; {@code #}: a number; {@code ^}: the
 *       beginning;
 *   <li>{@code to?}: may be missing; {@code !that|how}: must not follow.
 * </ul>
 */
final class OutcomePatternParser {
  private final VerbForms forms;
  private final ModalityReader reader;
  private final ClauseBounds clauses;
  private final Map<String, List<String>> classes = new HashMap<>();

  /** Takes word classes, verb forms and grammar lists from the rule set. */
  OutcomePatternParser(RuleSet rules) {
    this.forms = new VerbForms(rules);
    this.reader = new ModalityReader(rules);
    this.clauses = new ClauseBounds(rules);
    for (Row row : rules.rows("outcomes/classes.tsv", 2)) {
      classes
          .computeIfAbsent(row.cell(0), name -> new ArrayList<>())
          .addAll(List.of(row.cell(1).split(",\\s*")));
    }
  }

  /** Compiles one pattern; an unknown class or mood is an {@link IllegalArgumentException}. */
  TokenPattern parse(String pattern) {
    List<PatternElement> elements = new ArrayList<>();
    for (String item : pattern.strip().split("\\s+")) {
      elements.add(element(item));
    }
    return new TokenPattern(List.copyOf(elements), anchor(elements), reader, clauses);
  }

  /** A verb is rarer than a word in the right place, so that it goes first. */
  private static int anchor(List<PatternElement> elements) {
    int words = -1;
    for (int i = 0; i < elements.size(); i++) {
      if (elements.get(i) instanceof PatternElement.Verb) {
        return i;
      }
      boolean rarer =
          elements.get(i) instanceof PatternElement.Words w
              && (words < 0 || (isLong(w) && !isLong((PatternElement.Words) elements.get(words))));
      words = rarer ? i : words;
    }
    return words;
  }

  private static boolean isLong(PatternElement.Words words) {
    return words.byFirst().keySet().stream().allMatch(word -> word.length() > 3);
  }

  private PatternElement element(String item) {
    if (item.startsWith("..")) {
      return new PatternElement.Gap(Integer.parseInt(item.substring(2)));
    }
    if (item.startsWith("!")) {
      return new PatternElement.Ban(words(item.substring(1)));
    }
    if (item.endsWith("?") && item.length() > 1) {
      return new PatternElement.Maybe(element(item.substring(0, item.length() - 1)));
    }
    if (item.equals("#")) {
      return new PatternElement.Figure();
    }
    if (item.equals("^")) {
      return new PatternElement.Start();
    }
    int colon = item.indexOf(':');
    return colon > 0 ? verb(item.substring(0, colon), item.substring(colon + 1)) : words(item);
  }

  private PatternElement.Words words(String item) {
    List<List<String>> phrases = new ArrayList<>();
    for (String entry : entries(item)) {
      phrases.add(tokens(entry.replace('_', ' ')));
    }
    return PatternElement.Words.of(phrases);
  }

  private PatternElement.Verb verb(String verbs, String moods) {
    Map<String, List<PatternElement.Reading>> readings = new HashMap<>();
    for (String entry : entries(verbs)) {
      List<String> words = tokens(entry.replace('_', ' '));
      List<String> particle = words.subList(1, words.size());
      String verb = words.get(0);
      forms
          .of(verb)
          .forEach(
              (form, kinds) ->
                  readings
                      .computeIfAbsent(form, f -> new ArrayList<>())
                      .add(new PatternElement.Reading(kinds, particle)));
    }
    EnumSet<Modality> wanted = EnumSet.noneOf(Modality.class);
    for (String mood : moods.split("/")) {
      wanted.add(Modality.valueOf(mood.toUpperCase(Locale.ROOT)));
    }
    return new PatternElement.Verb(readings, wanted);
  }

  private List<String> entries(String item) {
    List<String> entries = new ArrayList<>();
    for (String part : item.split("\\|")) {
      if (part.startsWith("@")) {
        List<String> members = classes.get(part.substring(1));
        if (members == null) {
          throw new IllegalArgumentException("unknown class " + part);
        }
        members.forEach(
            member -> entries.addAll(member.startsWith("@") ? entries(member) : List.of(member)));
      } else {
        entries.add(part);
      }
    }
    return entries;
  }

  private static List<String> tokens(String phrase) {
    Tokens tokens = Tokens.of(phrase);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      words.add(tokens.lower(i));
    }
    return words;
  }
}
