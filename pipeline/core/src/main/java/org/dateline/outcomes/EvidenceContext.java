package org.dateline.outcomes;

import java.util.Set;
import org.dateline.rules.RuleSet;
import org.dateline.util.Span;
import org.jspecify.annotations.Nullable;

/** Reads from an evidence sentence where the outcome takes place and who claims it. */
final class EvidenceContext {
  private static final int LONGEST_SPEAKER = 14;
  private static final Set<String> TAILS = Set.of(",", "has", "have", "had", "also");
  private static final Set<String> LINKS = Set.of("and", "but", "although", "though", "while");

  /** "Hailed the ruling and said", "is said": who speaks is not named there. */
  private static final Set<String> NOBODY =
      Set.of("and", "is", "are", "was", "were", "be", "been", "to", "being");

  private final MatchClause clauses;
  private final AttributionSpans speakers;
  private final Set<String> times;
  private final Set<String> openings;
  private final Set<String> noSpeakers;

  /** Takes its lists from the rule set. */
  EvidenceContext(RuleSet rules) {
    this.clauses = new MatchClause(rules);
    this.speakers = new AttributionSpans(rules);
    this.times = Set.copyOf(rules.words("outcomes/grammar/time_words.txt"));
    this.openings = Set.copyOf(rules.words("outcomes/grammar/openings.txt"));
    this.noSpeakers = Set.copyOf(rules.words("outcomes/grammar/no_speakers.txt"));
  }

  /**
   * The name after "in" that is nearest to a token of the find's clause, as printed; null where
   * there is none.
   */
  @Nullable String place(PatternMatch hit, int near) {
    Span clause = clauses.of(hit);
    SentenceTokens line = hit.line();
    String best = null;
    int distance = Integer.MAX_VALUE;
    for (int i = Math.max(clause.begin(), line.first()); i + 1 < clause.end(); i++) {
      int end = isPlaceAt(line, i) ? nameEnd(line, i + 1) : i;
      if (end > i + 1 && Math.abs(i - near) < distance) {
        distance = Math.abs(i - near);
        best = words(line, i + 1, end);
      }
    }
    return best;
  }

  private boolean isPlaceAt(SentenceTokens line, int preposition) {
    String word = line.lower(preposition);
    return (word.equals("in") || word.equals("at"))
        && line.tokens().isCapitalised(preposition + 1)
        && !times.contains(line.lower(preposition + 1));
  }

  private int nameEnd(SentenceTokens line, int begin) {
    int end = begin;
    while (end < line.end()
        && line.tokens().isWord(end)
        && line.tokens().isCapitalised(end)
        && !times.contains(line.lower(end))) {
      end++;
    }
    return end;
  }

  /** Who says it, as printed; null where the sentence names nobody. */
  @Nullable String speaker(PatternMatch hit) {
    SentenceTokens line = hit.line();
    Span clause = clauses.of(hit);
    int verb = speakers.verb(line, hit.span().end());
    if (verb >= 0) {
      Span behind = speakers.before(line, hit.span().end(), verb);
      return behind == null ? null : shortOrNull(line, behind.begin(), behind.end());
    }
    int said = clause.begin() - 1;
    boolean before = said > line.first() && speakers.isReporting(line, said);
    return before ? shortOrNull(line, afterDash(line, said), said) : null;
  }

  private static int afterDash(SentenceTokens line, int said) {
    for (int i = said - 1; i > line.first(); i--) {
      String word = line.lower(i);
      if (word.equals("-") && line.tokens().spaceBefore(i) && line.tokens().spaceBefore(i + 1)) {
        return i + 1;
      }
    }
    return line.first();
  }

  /**
   * The speaker between two tokens, without quotation marks and without an opening such as "After
   * the talks in Basel,"; null for a pronoun or for too many words.
   */
  private @Nullable String shortOrNull(SentenceTokens line, int begin, int end) {
    int first = begin;
    int last = end;
    boolean opening = begin < end && openings.contains(line.lower(begin));
    for (int i = begin; i < end; i++) {
      boolean comma = line.lower(i).equals(",");
      if (AttributionSpans.isQuote(line, i) || (comma && (opening || i == first))) {
        first = i + 1;
        opening = false;
      }
    }
    while (last > first && TAILS.contains(line.lower(last - 1))) {
      last--;
    }
    if (first < last && LINKS.contains(line.lower(first))) {
      first++;
    }
    if (first < last && NOBODY.contains(line.lower(last - 1))) {
      return null;
    }
    boolean pronoun = last - first == 1 && noSpeakers.contains(line.lower(first));
    boolean fits = first < last && last - first <= LONGEST_SPEAKER;
    return fits && !pronoun && !opening ? words(line, first, last) : null;
  }

  private static String words(SentenceTokens line, int begin, int end) {
    return line.tokens().text().substring(line.tokens().begin(begin), line.tokens().end(end - 1));
  }
}
