package org.dateline.outcomes;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.nlp.ClauseBounds;
import org.dateline.nlp.Tokens;
import org.dateline.rules.RuleSet;

/**
 * Compiles patterns. A pattern is a sequence of items separated by white space:
 *
 * <ul>
 *   <li>{@code deal|pact}: one of these words; an underscore joins the words of a phrase ({@code
 *       cease_fire}); {@code @talks}: one of a class of {@code outcomes/classes.tsv};
 *   <li>{@code sign|initial:did/was}: any form of these verbs, in one of these modalities ({@link
 *       Modality}); {@code call_off:did}: a verb with its particle;
 *   <li>{@code ..4}: up to four words inside the clause; {@code #}, or in a list {@code @number}: a
 *       number; {@code ^}: the beginning;
 *   <li>{@code to?}: may be missing; {@code !that|how}, {@code !#}: must not follow.
 * </ul>
 *
 * <p>The anchor of a pattern is its first verb; in a pattern without a verb it is the first of its
 * words that are long, or else its first words.
 */
final class OutcomePatternParser {
  private final VerbForms forms;
  private final ModalityReader reader;
  private final ClauseBounds bounds;
  private final Map<String, List<String>> classes;

  /** Takes word classes, verb forms and grammar lists from the rule set. */
  OutcomePatternParser(RuleSet rules, ClauseBounds bounds) {
    this.forms = new VerbForms(rules);
    this.reader = new ModalityReader(rules, bounds);
    this.bounds = bounds;
    this.classes = TopicClasses.read(rules);
  }

  /** Compiles one pattern; an unknown class or modality is an {@link IllegalArgumentException}. */
  TokenPattern parse(String pattern) {
    List<PatternElement> elements = new ArrayList<>();
    for (String item : pattern.strip().split("\\s+")) {
      elements.add(element(item));
    }
    return new TokenPattern(
        pattern.strip(), List.copyOf(elements), anchor(elements), reader, bounds);
  }

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
      return new PatternElement.Ban(element(item.substring(1)));
    }
    if (item.endsWith("?") && item.length() > 1) {
      return new PatternElement.Maybe(element(item.substring(0, item.length() - 1)));
    }
    if (item.equals("#") || item.equals("@number")) {
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

  private PatternElement.Verb verb(String verbs, String modalities) {
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
    for (String modality : modalities.split("/")) {
      wanted.add(modality(modality));
    }
    return new PatternElement.Verb(readings, wanted);
  }

  private static Modality modality(String name) {
    for (Modality modality : Modality.values()) {
      if (modality.name().equals(name.toUpperCase(Locale.ROOT))) {
        return modality;
      }
    }
    throw new IllegalArgumentException("unknown modality " + name);
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
