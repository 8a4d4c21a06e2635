package org.dateline.outcomes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.rules.RuleSet;
import org.dateline.text.Span;

/** Finds the clause that a find stands in, without the words that say who reported it. */
final class ClauseOf {
  private static final Set<String> PRONOUNS =
      Set.of("it", "he", "she", "they", "we", "its", "his", "her", "their", "that");
  private static final int LONGEST_NAME = 4;
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
    List<Integer> commas = new ArrayList<>();
    for (int i = hit.span().end(); i < line.end(); i++) {
      String word = line.lower(i);
      if (starts.contains(word)) {
        return i;
      }
      if (reporting.contains(word)) {
        return beforeSpeaker(line, commas, i);
      }
      if (word.equals(",")) {
        commas.add(i);
      }
    }
    return line.end();
  }

  /** The comma before the words that name who speaks; the verb itself where there is none. */
  private static int beforeSpeaker(Line line, List<Integer> commas, int verb) {
    int last = commas.size() - 1;
    for (int c = last; c > Math.max(0, last - 2); c--) {
      if (isName(line, commas.get(c - 1) + 1, commas.get(c))) {
        return commas.get(c - 1);
      }
    }
    return last < 0 ? verb : commas.get(last);
  }

  /** "Jan Novak, head of the bank, said": the name too tells who speaks. */
  private static boolean isName(Line line, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (!line.tokens().isCapitalised(i)) {
        return false;
      }
    }
    return end - begin >= 2 && end - begin <= LONGEST_NAME;
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
