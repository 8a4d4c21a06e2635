package org.dateline.outcomes;

import java.util.Set;
import org.dateline.util.Span;

/**
 * A pattern found in a line.
 *
 * @param type the type that it tells
 * @param rule the rule that it belongs to
 * @param line where it stands
 * @param span the tokens that it covers
 * @param trigger the token that the search began at: the verb, where there is one
 */
record PatternMatch(
    TypeRules type, TypeRules.Rule rule, SentenceTokens line, Span span, int trigger) {
  private static final int NEAR = 3;
  private static final Set<String> ADDITIONS = Set.of("also", "separately", "additionally");

  /** The outcome type. */
  String name() {
    return type.type();
  }

  /** True if the other tells the same type. */
  boolean isLike(PatternMatch other) {
    return name().equals(other.name());
  }

  /** True where the verb is told to come on top of another: "they also vowed". */
  boolean isAddition() {
    for (int i = trigger - 1; i >= trigger - NEAR; i--) {
      if (ADDITIONS.contains(line.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** The words that told the type. */
  String cue() {
    return line.tokens()
        .text()
        .substring(line.tokens().begin(span.begin()), line.tokens().end(span.end() - 1));
  }
}
