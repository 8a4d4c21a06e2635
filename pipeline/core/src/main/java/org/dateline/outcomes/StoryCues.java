package org.dateline.outcomes;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.nlp.SentenceTokens;
import org.jspecify.annotations.Nullable;

/**
 * What a whole story says that helps to judge each of its candidates: the words of its title and
 * lead, and how many matches of strict rules it has.
 */
final class StoryCues {
  private static final int LEAD_SENTENCES = 3;
  private static final int OPENING_SENTENCES = 4;
  private static final int SHORTEST_WORD = 4;
  private static final int STEM = 5;

  private final Set<String> titleStems = new HashSet<>();
  private final Set<String> proceedings = new TreeSet<>();
  private final Set<String> titleTypes = new HashSet<>();
  private final Set<String> titleWideTypes = new HashSet<>();
  private final Set<String> openingTypes = new HashSet<>();
  private final Set<String> ruledTypes = new HashSet<>();
  private final Set<PatternMatch> ruled = Collections.newSetFromMap(new IdentityHashMap<>());
  private int strict;
  private int strictInOpening;
  private final int sides;

  /** Reads the story. */
  StoryCues(
      OutcomeContext context,
      List<WideMatch> title,
      List<WideMatch> body,
      RuleSelection.Choice choice,
      Set<String> proceedingWords) {
    this.sides =
        (int)
            context.parties().stream()
                .filter(party -> party.getIsPrincipal() && !party.getType().equals("PERSON"))
                .count();
    SentenceTokens heading = context.title();
    if (heading != null) {
      addWords(heading, proceedingWords);
      for (int i = heading.first(); i < heading.end(); i++) {
        addStem(heading.lower(i));
      }
    }
    int last = Math.min(context.lead() + LEAD_SENTENCES, context.document().sentenceCount());
    for (int s = context.lead(); s < last; s++) {
      addWords(context.sentence(s), proceedingWords);
    }
    for (WideMatch wide : title) {
      titleWideTypes.add(wide.match().typeName());
      if (wide.fit() == WideMatch.Fit.STRICT) {
        titleTypes.add(wide.match().typeName());
      }
    }
    for (WideMatch wide : body) {
      if (wide.fit() == WideMatch.Fit.STRICT) {
        strict++;
        if (wide.sentence() < context.lead() + OPENING_SENTENCES) {
          strictInOpening++;
          openingTypes.add(wide.match().typeName());
        }
      }
    }
    ruled.addAll(choice.matches());
    ruled.forEach(match -> ruledTypes.add(match.typeName()));
  }

  private void addWords(SentenceTokens sentence, Set<String> words) {
    for (int i = sentence.first(); i < sentence.end(); i++) {
      String word = sentence.lower(i);
      if (words.contains(word)) {
        proceedings.add(word);
      }
    }
  }

  private void addStem(String word) {
    if (word.length() >= SHORTEST_WORD) {
      titleStems.add(stem(word));
    }
  }

  private static String stem(String word) {
    return word.substring(0, Math.min(STEM, word.length()));
  }

  /** Words of proceedings in title and lead, each once, in alphabetical order. */
  Set<String> proceedings() {
    return proceedings;
  }

  /** What the title says of a type: reports it, may report it, reports another, reports none. */
  String title(String type) {
    return titleTypes.contains(type)
        ? "reports"
        : titleWideTypes.contains(type) ? "may" : titleTypes.isEmpty() ? "none" : "other";
  }

  /** How many words of a sentence stand in the title too, 5 at most; -1 without a title. */
  int sharedWords(SentenceTokens sentence) {
    if (titleStems.isEmpty()) {
      return -1;
    }
    Set<String> shared = new HashSet<>();
    for (int i = sentence.first(); i < sentence.end(); i++) {
      String word = sentence.lower(i);
      if (word.length() >= SHORTEST_WORD && titleStems.contains(stem(word))) {
        shared.add(stem(word));
      }
    }
    return Math.min(5, shared.size());
  }

  /** True if the title has the word's stem. */
  boolean isInTitle(@Nullable String word) {
    return word != null && word.length() >= SHORTEST_WORD && titleStems.contains(stem(word));
  }

  /** True if strict rules report the match as an outcome. */
  boolean isRuled(PatternMatch match) {
    return ruled.contains(match);
  }

  /** True if strict rules report the type of the match, but not by this match. */
  boolean hasOtherRow(PatternMatch match) {
    return ruledTypes.contains(match.typeName()) && !ruled.contains(match);
  }

  /** What strict rules decide of a match: it is a row, its type has another one, ... */
  String ruled(PatternMatch match) {
    return ruled.contains(match)
        ? "row"
        : ruledTypes.contains(match.typeName())
            ? "same-type"
            : ruledTypes.isEmpty() ? "none" : "other";
  }

  /** How many countries and organisations are principals. */
  int sides() {
    return sides;
  }

  /** How many strict matches the story has. */
  int strict() {
    return strict;
  }

  /** How many of them stand in its opening. */
  int strictInOpening() {
    return strictInOpening;
  }

  /** True if a strict rule of the type matches in the opening. */
  boolean isInOpening(String type) {
    return openingTypes.contains(type);
  }
}
