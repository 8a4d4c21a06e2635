package org.dateline.outcomes;

import java.util.List;
import org.dateline.rules.RuleSet;

/**
 * The words around a find that make it no result: hypothesis, purpose, demand, ignorance, denial.
 *
 * <p>Lists of patterns: {@code outcomes/grammar/doubt_before.txt}, which must end where the find
 * begins, and {@code doubt_after.txt}, which must begin where it ends.
 */
final class Doubts {
  private final List<TokenPattern> before;
  private final List<TokenPattern> after;

  /** Compiles the two lists. */
  Doubts(RuleSet rules, PatternParser parser) {
    this.before =
        rules.words("outcomes/grammar/doubt_before.txt").stream().map(parser::parse).toList();
    this.after =
        rules.words("outcomes/grammar/doubt_after.txt").stream().map(parser::parse).toList();
  }

  /** True if the find tells no result. */
  boolean about(Hit hit) {
    return before.stream().anyMatch(p -> p.endsAt(hit.line(), hit.span().begin()))
        || after.stream().anyMatch(p -> p.beginsAt(hit.line(), hit.span().end()));
  }
}
