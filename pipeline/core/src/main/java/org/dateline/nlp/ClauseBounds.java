package org.dateline.nlp;

import java.util.Set;
import org.dateline.rules.RuleSet;
import org.dateline.util.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the bounds of clauses in a sentence. A clause does not include the words that only name who
 * reports it: "the envoy said", "Jan Novak, head of the bank, said".
 *
 * <p>Spans are in tokens. Lists: {@code nlp/clause_starts.txt}, {@code nlp/clause_boundaries.txt}
 * and {@code nlp/reporting_verbs.txt}.
 */
public final class ClauseBounds {
  private static final int LONGEST_NAME = 4;
  private static final Set<String> QUOTES =
      Set.of("\"", "'", "''", "``", "\u201c", "\u201d", "\u2019");
  private static final Set<String> PRONOUNS =
      Set.of("it", "he", "she", "they", "we", "its", "his", "her", "their", "that");
  private final Set<String> starts;
  private final Set<String> boundaries;
  private final Set<String> reporting;

  /** Takes the three lists from the rule set. */
  public ClauseBounds(RuleSet rules) {
    this.starts = Set.copyOf(rules.words("nlp/clause_starts.txt"));
    this.boundaries = Set.copyOf(rules.words("nlp/clause_boundaries.txt"));
    this.reporting = Set.copyOf(rules.words("nlp/reporting_verbs.txt"));
  }

  /**
   * True for a mark or a word that ends a clause, relative pronouns included. This is stricter than
   * {@link #around}: a relative clause belongs to the clause that it is part of.
   */
  public boolean isBoundary(SentenceTokens sentence, int token) {
    return boundaries.contains(sentence.lower(token));
  }

  /** True for a verb such as "said". */
  public boolean isReporting(SentenceTokens sentence, int token) {
    return reporting.contains(sentence.lower(token));
  }

  /** True for a quotation mark. */
  public static boolean isQuotationMark(SentenceTokens sentence, int token) {
    return QUOTES.contains(sentence.lower(token));
  }

  /** The clause that contains a predicate. */
  public Span around(SentenceTokens sentence, Span predicate) {
    return new Span(begin(sentence, predicate.begin()), end(sentence, predicate.end()));
  }

  /** True for a clause that begins after a reporting verb. */
  public boolean isReported(SentenceTokens sentence, Span clause) {
    return clause.begin() > sentence.first() && isReporting(sentence, clause.begin() - 1);
  }

  private int begin(SentenceTokens sentence, int predicate) {
    for (int i = predicate - 1; i >= sentence.first(); i--) {
      boolean speaker = isReporting(sentence, i) && !isSubjectPronoun(sentence, i + 1, predicate);
      if (speaker || starts.contains(sentence.lower(i))) {
        return i + 1;
      }
    }
    return sentence.first();
  }

  /** "The bank said it had agreed": the speaker is also the subject, so it stays in the clause. */
  private static boolean isSubjectPronoun(SentenceTokens sentence, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (PRONOUNS.contains(sentence.lower(i))) {
        return i - begin <= 2;
      }
    }
    return begin == end;
  }

  /** The next clause, or the comma before the speaker, or the reporting verb. */
  private int end(SentenceTokens sentence, int predicateEnd) {
    for (int i = predicateEnd; i < sentence.end(); i++) {
      if (starts.contains(sentence.lower(i))) {
        return i;
      }
      if (isReporting(sentence, i)) {
        Span speaker = speakerBefore(sentence, predicateEnd, i);
        return speaker == null ? i : speaker.begin() - 1;
      }
    }
    return sentence.end();
  }

  /** The first reporting verb from a token on; -1 if there is none. */
  public int reportingVerb(SentenceTokens sentence, int from) {
    for (int i = from; i < sentence.end(); i++) {
      if (isReporting(sentence, i)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The speaker named between a reported clause and the reporting verb: the words after the last
   * comma, together with a name before that comma if the words are the person's title.
   *
   * @param from a token of the reported clause; commas before it are ignored
   * @param verb a reporting verb after it
   * @return null if there is no comma between the two
   */
  public @Nullable Span speakerBefore(SentenceTokens sentence, int from, int verb) {
    int last = commaBefore(sentence, from, verb);
    if (last < 0) {
      return null;
    }
    int begin = last;
    int end = last;
    for (int back = 0; back < 2; back++) {
      int comma = commaBefore(sentence, from, end);
      if (comma >= 0 && isName(sentence, comma + 1, end)) {
        begin = comma;
      }
      end = comma;
    }
    return new Span(begin + 1, verb);
  }

  /** The last comma in a span of tokens; -1 if there is none. */
  private static int commaBefore(SentenceTokens sentence, int from, int end) {
    for (int i = end - 1; i >= from; i--) {
      if (sentence.lower(i).equals(",")) {
        return i;
      }
    }
    return -1;
  }

  /** "Jan Novak", or one name after a quotation mark. */
  private static boolean isName(SentenceTokens sentence, int begin, int end) {
    int first = begin;
    while (first < end && isQuotationMark(sentence, first)) {
      first++;
    }
    for (int i = first; i < end; i++) {
      if (!sentence.isCapitalised(i)) {
        return false;
      }
    }
    int least = first > begin ? 1 : 2;
    return end - first >= least && end - first <= LONGEST_NAME;
  }
}
