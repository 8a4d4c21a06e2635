package org.dateline.outcomes;

import java.util.ArrayList;
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
  private final List<TokenPattern> before;
  private final List<TokenPattern> after;
  private final List<TokenPattern> inside;
  private final List<TokenPattern> denials;

  /** Compiles the lists. */
  HedgeFilter(RuleSet rules, OutcomePatternParser parser) {
    this.before = patterns(rules, parser, "doubt_before");
    this.after = patterns(rules, parser, "doubt_after");
    this.inside = patterns(rules, parser, "doubt_inside");
    this.denials = patterns(rules, parser, "doubt_denials");
  }

  private static List<TokenPattern> patterns(
      RuleSet rules, OutcomePatternParser parser, String list) {
    List<TokenPattern> patterns = new ArrayList<>();
    for (Row row : rules.rows("outcomes/grammar/" + list + ".txt", 1)) {
      try {
        patterns.add(parser.parse(row.cell(0)));
      } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
        throw row.error(row.cell(0) + ": " + e.getMessage());
      }
    }
    return patterns;
  }

  /** The pattern of the words that make a match no result; null if there are none. */
  @Nullable TokenPattern hedge(PatternMatch match) {
    SentenceTokens sentence = match.sentence();
    for (TokenPattern pattern : before) {
      if (pattern.endsAt(sentence, match.span().begin())) {
        return pattern;
      }
    }
    for (TokenPattern pattern : after) {
      if (pattern.beginsAt(sentence, match.span().end())) {
        return pattern;
      }
    }
    return hedgeInside(match, match.type().isDenial() ? denials : inside);
  }

  private static @Nullable TokenPattern hedgeInside(
      PatternMatch match, List<TokenPattern> patterns) {
    for (int i = match.span().begin(); i < match.span().end(); i++) {
      for (TokenPattern pattern : patterns) {
        if (pattern.beginsAt(match.sentence(), i)) {
          return pattern;
        }
      }
    }
    return null;
  }
}
