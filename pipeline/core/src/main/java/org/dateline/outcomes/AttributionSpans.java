package org.dateline.outcomes;

import java.util.Set;
import org.dateline.rules.RuleSet;
import org.dateline.util.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words that only name who reports what a sentence tells: "the envoy said", "Jan Novak,
 * head of the bank, said".
 */
final class AttributionSpans {
  private static final int LONGEST_NAME = 4;
  private static final Set<String> QUOTES =
      Set.of("\"", "'", "''", "``", "\u201c", "\u201d", "\u2019");
  private final Set<String> reporting;

  /** Takes its verbs from {@code outcomes/grammar/reporting.txt}. */
  AttributionSpans(RuleSet rules) {
    this.reporting = Set.copyOf(rules.words("outcomes/grammar/reporting.txt"));
  }

  /** True for a verb such as "said". */
  boolean isReporting(SentenceTokens line, int token) {
    return reporting.contains(line.lower(token));
  }

  /** True for a quotation mark. */
  static boolean isQuote(SentenceTokens line, int token) {
    return QUOTES.contains(line.lower(token));
  }

  /** The first verb of reporting at a token or behind it; -1 where there is none. */
  int verb(SentenceTokens line, int from) {
    for (int i = from; i < line.end(); i++) {
      if (isReporting(line, i)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The words between what is told and the verb: those after the last comma, with the name whose
   * title they are.
   *
   * @param from where what is told has been found
   * @param verb a verb of reporting behind it
   * @return null where no comma parts them
   */
  @Nullable Span before(SentenceTokens line, int from, int verb) {
    int last = commaBefore(line, from, verb);
    if (last < 0) {
      return null;
    }
    int begin = last;
    int end = last;
    for (int back = 0; back < 2; back++) {
      int comma = commaBefore(line, from, end);
      if (comma >= 0 && isName(line, comma + 1, end)) {
        begin = comma;
      }
      end = comma;
    }
    return new Span(begin + 1, verb);
  }

  /** The last comma of a stretch of tokens; -1 where there is none. */
  private static int commaBefore(SentenceTokens line, int from, int end) {
    for (int i = end - 1; i >= from; i--) {
      if (line.lower(i).equals(",")) {
        return i;
      }
    }
    return -1;
  }

  /** "Jan Novak", or a family name alone behind a quotation. */
  private static boolean isName(SentenceTokens line, int begin, int end) {
    int first = begin;
    while (first < end && isQuote(line, first)) {
      first++;
    }
    for (int i = first; i < end; i++) {
      if (!line.tokens().isCapitalised(i)) {
        return false;
      }
    }
    int least = first > begin ? 1 : 2;
    return end - first >= least && end - first <= LONGEST_NAME;
  }
}
