package org.dateline.outcomes;

import java.util.Locale;
import java.util.Set;
import org.dateline.nlp.SentenceTokens;
import org.dateline.util.Span;

/**
 * A match of a pattern in a sentence.
 *
 * @param type the type that the match reports
 * @param rule the rule of the pattern
 * @param pattern the pattern
 * @param sentence the sentence
 * @param span the tokens that the pattern covers
 * @param trigger the token of the pattern's anchor: the verb, if the pattern has one
 */
record PatternMatch(
    TypeRules type,
    TypeRules.Rule rule,
    TokenPattern pattern,
    SentenceTokens sentence,
    Span span,
    int trigger) {
  private static final int NEAR = 3;
  private static final Set<String> ADDITIONS = Set.of("also", "separately", "additionally");

  /** Name of the outcome type. */
  String typeName() {
    return type.type();
  }

  /** Type and rule as in the column {@code rule}. */
  String ruleName() {
    return typeName().toLowerCase(Locale.ROOT) + "/" + rule.name();
  }

  /** Where the rule is used. */
  TypeRules.Trust trust() {
    return rule.trust() == null ? TypeRules.Trust.ANYWHERE : rule.trust();
  }

  /** True if the other match reports the same type. */
  boolean hasSameType(PatternMatch other) {
    return typeName().equals(other.typeName());
  }

  /** True if the sentence says that this is one more outcome: "they also vowed". */
  boolean isAddition() {
    for (int i = trigger - 1; i >= trigger - NEAR; i--) {
      if (ADDITIONS.contains(sentence.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** The matched words as printed. */
  String cue() {
    return sentence.text(span.begin(), span.end());
  }
}
