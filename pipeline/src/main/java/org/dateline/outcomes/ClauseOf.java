package org.dateline.outcomes;

import java.util.Set;
import org.dateline.rules.RuleSet;
import org.dateline.text.Span;

/** Finds the clause that a find stands in, without the words that say who reported it. */
final class ClauseOf {
  private static final Set<String> PRONOUNS =
      Set.of("it", "he", "she", "they", "we", "its", "his", "her", "their", "that");
  private final Set<String> reporting;
  private final Set<String> starts;

  /** Takes its lists from the rule set. */
  ClauseOf(RuleSet rules) {
    this.reporting = Set.copyOf(rules.words("outcomes/grammar/reporting.txt"));
    this.starts = Set.copyOf(rules.words("outcomes/grammar/clause_starts.txt"));
  }

  /** The clause, in tokens. */
  Span of(Hit hit) {
    return new Span(begin(hit), end(hit));
  }

  private int begin(Hit hit) {
    Line line = hit.line();
    for (int i = hit.span().begin() - 1; i >= line.first(); i--) {
      String word = line.lower(i);
      boolean sayer = reporting.contains(word) && !isPronounOnly(line, i + 1, hit.span().begin());
      if (sayer || starts.contains(word)) {
        return i + 1;
      }
    }
    return line.first();
  }

  /** "The bank said it had agreed": the speaker is who did it. */
  private static boolean isPronounOnly(Line line, int begin, int end) {
    int words = 0;
    for (int i = begin; i < end; i++) {
      if (PRONOUNS.contains(line.lower(i))) {
        return words <= 2;
      }
      words++;
    }
    return begin == end;
  }

  private int end(Hit hit) {
    Line line = hit.line();
    int comma = -1;
    for (int i = hit.span().end(); i < line.end(); i++) {
      String word = line.lower(i);
      if (starts.contains(word)) {
        return i;
      }
      if (reporting.contains(word)) {
        return comma > 0 ? comma : i;
      }
      comma = word.equals(",") ? i : comma;
    }
    return line.end();
  }

  /** First token of the words that name who speaks, where the clause begins after "said". */
  int speaker(Hit hit, int clause) {
    Line line = hit.line();
    boolean said = false;
    for (int i = clause - 1; i >= Math.max(line.first(), clause - 2); i--) {
      said |= reporting.contains(line.lower(i));
    }
    return said ? line.first() : clause;
  }
}
