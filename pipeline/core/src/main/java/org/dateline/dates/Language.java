package org.dateline.dates;

import java.util.List;
import org.dateline.rules.RuleSet;

/**
 * A language's lists and rules.
 *
 * @param lexicon its words
 * @param grammar its rules
 */
record Language(DateLexicon lexicon, Grammar grammar) {
  /** Reads folders such as {@code dates/en/}. */
  static Language of(RuleSet rules, List<String> folders) {
    return new Language(new DateLexicon(rules, folders), new Grammar(rules, folders));
  }
}
