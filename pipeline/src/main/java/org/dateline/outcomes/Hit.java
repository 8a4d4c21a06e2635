package org.dateline.outcomes;

import org.dateline.text.Span;

/**
 * A pattern found in a line.
 *
 * @param type the type that it tells
 * @param rule the rule that it belongs to
 * @param line where it stands
 * @param span the tokens that it covers
 * @param trigger the token that the search began at: the verb, where there is one
 */
record Hit(TypeRules type, TypeRules.Rule rule, Line line, Span span, int trigger) {
  /** The outcome type. */
  String name() {
    return type.type();
  }

  /** True if the other tells the same type. */
  boolean isLike(Hit other) {
    return name().equals(other.name());
  }

  /** The words that told the type. */
  String cue() {
    return line.tokens()
        .text()
        .substring(line.tokens().begin(span.begin()), line.tokens().end(span.end() - 1));
  }
}
