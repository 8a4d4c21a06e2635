package org.dateline.clean.text;

/**
 * What in a line calls for rules to be asked of it, wherever it stands.
 *
 * @param words whole words
 * @param marks strings that begin with a mark
 */
record RuleTriggers(RuleWords words, Needles marks) {
  /** Nothing calls for any rule. */
  static RuleTriggers none() {
    return new RuleTriggers(new RuleWords(), new Needles());
  }
}
