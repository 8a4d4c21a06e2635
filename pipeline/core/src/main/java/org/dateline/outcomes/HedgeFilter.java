package org.dateline.outcomes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.dateline.nlp.SentenceTokens;
import org.dateline.rules.Row;
import org.dateline.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words around a match that make it no result: a hypothesis, a purpose, a demand, an open
 * question, a denial.
 *
 * <p>Lists of patterns: {@code outcomes/grammar/doubt_before.txt} for words that end where the
 * match begins, {@code doubt_after.txt} for words that begin where it ends, {@code
 * doubt_inside.txt} for words inside it, and {@code doubt_denials.txt} for words inside a match of
 * a type that denies.
 */
final class HedgeFilter {
  /** A pattern and the word groups that it needs. */
  private record Hedge(TokenPattern pattern, BitSet needed) {}

  private final List<Hedge> before;
  private final List<Hedge> after;
  private final List<Hedge> inside;
  private final List<Hedge> denials;

  /** Compiles the lists. */
  HedgeFilter(RuleSet rules, OutcomePatternParser parser, WordGroups groups) {
    this.before = patterns(rules, parser, groups, "doubt_before");
    this.after = patterns(rules, parser, groups, "doubt_after");
    this.inside = patterns(rules, parser, groups, "doubt_inside");
    this.denials = patterns(rules, parser, groups, "doubt_denials");
  }

  private static List<Hedge> patterns(
      RuleSet rules, OutcomePatternParser parser, WordGroups groups, String list) {
    List<Hedge> patterns = new ArrayList<>();
    for (Row row : rules.rows("outcomes/grammar/" + list + ".txt", 1)) {
      try {
        TokenPattern pattern = parser.parse(row.cell(0));
        patterns.add(new Hedge(pattern, groups.of(pattern)));
      } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
        throw row.error(row.cell(0) + ": " + e.getMessage());
      }
    }
    return patterns;
  }

  /** The pattern of the words that make a match no result; null if there are none. */
  @Nullable TokenPattern hedge(PatternMatch match, WordGroups.Present present) {
    SentenceTokens sentence = match.sentence();
    for (Hedge hedge : before) {
      if (present.hasAll(hedge.needed())
          && hedge.pattern().endsAt(sentence, match.span().begin())) {
        return hedge.pattern();
      }
    }
    for (Hedge hedge : after) {
      if (present.hasAll(hedge.needed())
          && hedge.pattern().beginsAt(sentence, match.span().end())) {
        return hedge.pattern();
      }
    }
    return hedgeInside(match, present, match.type().isDenial() ? denials : inside);
  }

  private static @Nullable TokenPattern hedgeInside(
      PatternMatch match, WordGroups.Present present, List<Hedge> hedges) {
    List<Hedge> possible = new ArrayList<>();
    for (Hedge hedge : hedges) {
      if (present.hasAll(hedge.needed())) {
        possible.add(hedge);
      }
    }
    for (int i = match.span().begin(); i < match.span().end(); i++) {
      for (Hedge hedge : possible) {
        if (hedge.pattern().beginsAt(match.sentence(), i)) {
          return hedge.pattern();
        }
      }
    }
    return null;
  }
}
