package org.dateline.outcomes;

import java.util.Set;
import org.dateline.nlp.ClauseBounds;
import org.dateline.nlp.SentenceTokens;
import org.dateline.rules.RuleSet;
import org.dateline.util.Span;
import org.jspecify.annotations.Nullable;

/** Finds in the sentence of a match where the outcome happens and who reports it. */
final class EvidenceContext {
  private static final int LONGEST_SPEAKER = 14;
  private static final Set<String> TAILS = Set.of(",", "has", "have", "had", "also");
  private static final Set<String> LINKS = Set.of("and", "but", "although", "though", "while");

  /** "Hailed the ruling and said", "is said": words before a reporting verb without a speaker. */
  private static final Set<String> NO_SPEAKER =
      Set.of("and", "is", "are", "was", "were", "be", "been", "to", "being");

  private final ClauseBounds bounds;
  private final Set<String> times;
  private final Set<String> openings;
  private final Set<String> noSpeakers;

  /** Takes its lists from the rule set. */
  EvidenceContext(RuleSet rules, ClauseBounds bounds) {
    this.bounds = bounds;
    this.times = Set.copyOf(rules.words("outcomes/grammar/time_words.txt"));
    this.openings = Set.copyOf(rules.words("outcomes/grammar/openings.txt"));
    this.noSpeakers = Set.copyOf(rules.words("outcomes/grammar/no_speakers.txt"));
  }

  /**
   * The name after "in" or "at" in the clause of a match that is nearest to a token, as printed;
   * null if there is none.
   */
  @Nullable String place(PatternMatch match, int token) {
    SentenceTokens sentence = match.sentence();
    Span clause = bounds.around(sentence, match.span());
    String best = null;
    int distance = Integer.MAX_VALUE;
    for (int i = Math.max(clause.begin(), sentence.first()); i + 1 < clause.end(); i++) {
      int end = isPlaceAt(sentence, i) ? nameEnd(sentence, i + 1) : i;
      if (end > i + 1 && Math.abs(i - token) < distance) {
        distance = Math.abs(i - token);
        best = sentence.text(i + 1, end);
      }
    }
    return best;
  }

  private boolean isPlaceAt(SentenceTokens sentence, int preposition) {
    String word = sentence.lower(preposition);
    return (word.equals("in") || word.equals("at"))
        && sentence.isCapitalised(preposition + 1)
        && !times.contains(sentence.lower(preposition + 1));
  }

  private int nameEnd(SentenceTokens sentence, int begin) {
    int end = begin;
    while (end < sentence.end()
        && sentence.tokens().isWord(end)
        && sentence.isCapitalised(end)
        && !times.contains(sentence.lower(end))) {
      end++;
    }
    return end;
  }

  /** Who reports the outcome, as printed; null if the sentence names nobody. */
  @Nullable String speaker(PatternMatch match) {
    SentenceTokens sentence = match.sentence();
    Span clause = bounds.around(sentence, match.span());
    int verb = bounds.reportingVerb(sentence, match.span().end());
    if (verb >= 0) {
      Span after = bounds.speakerBefore(sentence, match.span().end(), verb);
      return after == null ? null : speakerName(sentence, after.begin(), after.end());
    }
    int verbBefore = clause.begin() - 1;
    boolean before = verbBefore > sentence.first() && bounds.isReporting(sentence, verbBefore);
    return before ? speakerName(sentence, afterDash(sentence, verbBefore), verbBefore) : null;
  }

  private static int afterDash(SentenceTokens sentence, int end) {
    for (int i = end - 1; i > sentence.first(); i--) {
      String word = sentence.lower(i);
      if (word.equals("-")
          && sentence.tokens().spaceBefore(i)
          && sentence.tokens().spaceBefore(i + 1)) {
        return i + 1;
      }
    }
    return sentence.first();
  }

  /**
   * The name of the speaker in a span of tokens, without quotation marks and without an opening
   * such as "After the talks in Basel,"; null for a pronoun or for too many words.
   */
  private @Nullable String speakerName(SentenceTokens sentence, int begin, int end) {
    int first = begin;
    int last = end;
    boolean opening = begin < end && openings.contains(sentence.lower(begin));
    for (int i = begin; i < end; i++) {
      boolean comma = sentence.lower(i).equals(",");
      if (ClauseBounds.isQuotationMark(sentence, i) || (comma && (opening || i == first))) {
        first = i + 1;
        opening = false;
      }
    }
    while (last > first && TAILS.contains(sentence.lower(last - 1))) {
      last--;
    }
    if (first < last && LINKS.contains(sentence.lower(first))) {
      first++;
    }
    if (first < last && NO_SPEAKER.contains(sentence.lower(last - 1))) {
      return null;
    }
    boolean pronoun = last - first == 1 && noSpeakers.contains(sentence.lower(first));
    boolean fits = first < last && last - first <= LONGEST_SPEAKER;
    return fits && !pronoun && !opening ? sentence.text(first, last) : null;
  }
}
