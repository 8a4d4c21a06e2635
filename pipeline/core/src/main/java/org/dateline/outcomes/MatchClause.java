package org.dateline.outcomes;

import java.util.Set;
import org.dateline.rules.RuleSet;
import org.dateline.util.Span;

/** Finds the clause that a find stands in, without the words that say who reported it. */
final class MatchClause {
  private static final Set<String> PRONOUNS =
      Set.of("it", "he", "she", "they", "we", "its", "his", "her", "their", "that");
  private final AttributionSpans speakers;
  private final Set<String> starts;

  /** Takes its lists from the rule set. */
  MatchClause(RuleSet rules) {
    this.speakers = new AttributionSpans(rules);
    this.starts = Set.copyOf(rules.words("outcomes/grammar/clause_starts.txt"));
  }

  /** The clause, in tokens. */
  Span of(PatternMatch hit) {
    return new Span(begin(hit), end(hit));
  }

  private int begin(PatternMatch hit) {
    SentenceTokens line = hit.line();
    for (int i = hit.span().begin() - 1; i >= line.first(); i--) {
      boolean sayer =
          speakers.isReporting(line, i) && !isPronounOnly(line, i + 1, hit.span().begin());
      if (sayer || starts.contains(line.lower(i))) {
        return i + 1;
      }
    }
    return line.first();
  }

  /** "The bank said it had agreed": the speaker is who did it. */
  private static boolean isPronounOnly(SentenceTokens line, int begin, int end) {
    int words = 0;
    for (int i = begin; i < end; i++) {
      if (PRONOUNS.contains(line.lower(i))) {
        return words <= 2;
      }
      words++;
    }
    return begin == end;
  }

  /** True for a clause that begins behind "said". */
  boolean isReported(PatternMatch hit, Span clause) {
    return clause.begin() > hit.line().first()
        && speakers.isReporting(hit.line(), clause.begin() - 1);
  }

  /** The next clause, or the comma before the words that name who speaks, or their verb. */
  private int end(PatternMatch hit) {
    SentenceTokens line = hit.line();
    for (int i = hit.span().end(); i < line.end(); i++) {
      if (starts.contains(line.lower(i))) {
        return i;
      }
      if (speakers.isReporting(line, i)) {
        Span speaker = speakers.before(line, hit.span().end(), i);
        return speaker == null ? i : speaker.begin() - 1;
      }
    }
    return line.end();
  }
}
