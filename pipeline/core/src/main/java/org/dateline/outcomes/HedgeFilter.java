package org.dateline.outcomes;

import java.util.List;
import org.dateline.rules.RuleSet;

/**
 * The words around a find that make it no result: hypothesis, purpose, demand, ignorance, denial.
 *
 * <p>Lists of patterns: {@code outcomes/grammar/doubt_before.txt}, which must end where the find
 * begins, {@code doubt_after.txt}, which must begin where it ends, and {@code doubt_inside.txt}.
 */
final class HedgeFilter {
  private final List<TokenPattern> before;
  private final List<TokenPattern> after;
  private final List<TokenPattern> inside;

  /** Compiles the two lists. */
  HedgeFilter(RuleSet rules, OutcomePatternParser parser) {
    this.before = patterns(rules, parser, "doubt_before");
    this.after = patterns(rules, parser, "doubt_after");
    this.inside = patterns(rules, parser, "doubt_inside");
  }

  private static List<TokenPattern> patterns(
      RuleSet rules, OutcomePatternParser parser, String list) {
    return rules.words("outcomes/grammar/" + list + ".txt").stream().map(parser::parse).toList();
  }

  /** True if the find tells no result. */
  boolean about(PatternMatch hit) {
    SentenceTokens line = hit.line();
    return before.stream().anyMatch(p -> p.endsAt(line, hit.span().begin()))
        || after.stream().anyMatch(p -> p.beginsAt(line, hit.span().end()))
        || (!hit.type().denies() && isInside(hit));
  }

  private boolean isInside(PatternMatch hit) {
    for (int i = hit.span().begin(); i < hit.span().end(); i++) {
      for (TokenPattern pattern : inside) {
        if (pattern.beginsAt(hit.line(), i)) {
          return true;
        }
      }
    }
    return false;
  }
}
