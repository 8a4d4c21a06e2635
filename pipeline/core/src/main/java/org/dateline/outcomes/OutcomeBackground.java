package org.dateline.outcomes;

import java.time.LocalDate;
import java.util.Set;
import org.dateline.nlp.ClauseBounds;
import org.dateline.nlp.Document;
import org.dateline.nlp.SentenceTokens;
import org.dateline.nlp.SpanLayer.Located;
import org.dateline.rules.RuleSet;
import org.dateline.schema.DateMention;

/**
 * Tells a result that was before the day of the story: "had agreed", "the earlier rounds failed",
 * or, below the opening, one that nothing ties to the story's day.
 */
final class OutcomeBackground {
  private static final int NEAR = 3;

  /** The most tokens between the begin of a clause and "earlier": "all the earlier rounds". */
  private static final int BEFORE_NOUN = 2;

  private static final Set<String> NO_NOUNS =
      Set.of("this", "that", "in", "on", "at", "today", "than", "the", "a", "an", "last", "next");

  /** Types of acts that are done by words: the quotation is the act. */
  private static final Set<String> SPOKEN = Set.of("PLEDGED", "PROPOSED");

  private static final Set<String> RECENT_UNITS = Set.of("hours", "minutes", "moments");
  private final ClauseBounds bounds;
  private final Set<String> backgrounds;
  private final Set<String> earlierThings;
  private final Set<String> perfects;
  private final Set<String> clauses;

  /** Takes its lists from the rule set. */
  OutcomeBackground(RuleSet rules, ClauseBounds bounds) {
    this.bounds = bounds;
    backgrounds = Set.copyOf(rules.words("outcomes/grammar/backgrounds.txt"));
    earlierThings = Set.copyOf(rules.words("outcomes/grammar/earlier_things.txt"));
    perfects = Set.copyOf(rules.words("outcomes/grammar/perfects.txt"));
    clauses = Set.copyOf(rules.words("outcomes/grammar/background_clauses.txt"));
  }

  /** True if the words of the act put it before the day of the story. */
  boolean isEarlier(OutcomeCandidate evidence) {
    if (evidence.isTitle()) {
      return false;
    }
    PatternMatch match = evidence.match();
    return hasNear(match, match.trigger(), backgrounds) || isOfEarlierThing(match);
  }

  /**
   * True for a result below the opening that its sentence tells as background, if no word ties it
   * to the story ("also", "hours after") and neither the sentence nor one beside it in its
   * paragraph names the day of the story.
   *
   * @param day the day of the story
   */
  boolean isUntied(OutcomeContext context, OutcomeCandidate evidence, LocalDate day) {
    PatternMatch match = evidence.match();
    return isToldAsBackground(context, evidence)
        && !match.isAddition()
        && !isHoursAgo(match)
        && !namesDay(context, evidence.sentence(), day);
  }

  private boolean isToldAsBackground(OutcomeContext context, OutcomeCandidate evidence) {
    PatternMatch match = evidence.match();
    return hasNear(match, match.span().end(), perfects)
        || isSubordinate(match)
        || (isQuoted(match) && !SPOKEN.contains(match.type().type()))
        || hasOtherTime(context, evidence);
  }

  /** True if one of some words is at most three tokens before the trigger, or before a token. */
  private static boolean hasNear(PatternMatch match, int end, Set<String> words) {
    SentenceTokens sentence = match.sentence();
    int begin = Math.max(sentence.first(), match.trigger() - NEAR);
    for (int i = begin; i < end; i++) {
      if (words.contains(sentence.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** True for the clause "the earlier rounds, in Oslo and Rome, failed": its first noun is past. */
  private boolean isOfEarlierThing(PatternMatch match) {
    SentenceTokens sentence = match.sentence();
    int begin = bounds.around(sentence, match.span()).begin();
    int last = Math.min(match.trigger() - 1, begin + BEFORE_NOUN + 1);
    for (int i = begin; i < last; i++) {
      if (earlierThings.contains(sentence.lower(i))) {
        return isNoun(sentence, i + 1) && commas(sentence, i, match.trigger()) % 2 == 0;
      }
    }
    return false;
  }

  /** True for "rounds", not for "president Jan Novak": a former president acts today. */
  private static boolean isNoun(SentenceTokens sentence, int token) {
    return sentence.tokens().isWord(token)
        && !sentence.isCapitalised(token)
        && !NO_NOUNS.contains(sentence.lower(token))
        && !sentence.isCapitalised(token + 1);
  }

  private static int commas(SentenceTokens sentence, int begin, int end) {
    int commas = 0;
    for (int i = begin; i < end; i++) {
      commas += sentence.lower(i).equals(",") ? 1 : 0;
    }
    return commas;
  }

  /** True in a clause such as "after a judge ruled" or "a suit, which a union filed". */
  private boolean isSubordinate(PatternMatch match) {
    SentenceTokens sentence = match.sentence();
    if (match.type().type().equals("MET")) {
      return false;
    }
    int end = match.span().end();
    for (int i = end - 1; i >= sentence.first(); i--) {
      if (clauses.contains(sentence.lower(i))) {
        return commas(sentence, i + 1, end) % 2 == 0;
      }
    }
    return false;
  }

  private static boolean isQuoted(PatternMatch match) {
    SentenceTokens sentence = match.sentence();
    int marks = 0;
    for (int i = sentence.first(); i < match.trigger(); i++) {
      boolean doubled = !sentence.lower(i).equals("'") && !sentence.lower(i).equals("\u2019");
      marks += doubled && ClauseBounds.isQuotationMark(sentence, i) ? 1 : 0;
    }
    return marks % 2 == 1;
  }

  /** True if the sentence names a time before the story's: "last year's", "in May". */
  private static boolean hasOtherTime(OutcomeContext context, OutcomeCandidate evidence) {
    LocalDate published = context.article().getPublishedDate();
    for (Located<DateMention> date : context.datesOf(evidence.sentence())) {
      LocalDate end = date.row().getEndDate();
      if (published != null && end != null && end.isBefore(published.minusDays(NEAR))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHoursAgo(PatternMatch match) {
    SentenceTokens sentence = match.sentence();
    for (int i = sentence.first(); i < match.trigger(); i++) {
      if (RECENT_UNITS.contains(sentence.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** True if the sentence or one beside it in its paragraph names the day. */
  private static boolean namesDay(OutcomeContext context, int sentence, LocalDate day) {
    Document document = context.document();
    String paragraph = document.paragraphId(sentence);
    int end = Math.min(document.sentenceCount(), sentence + 2);
    for (int s = Math.max(0, sentence - 1); s < end; s++) {
      if (document.paragraphId(s).equals(paragraph) && namesDayIn(context, s, day)) {
        return true;
      }
    }
    return false;
  }

  private static boolean namesDayIn(OutcomeContext context, int sentence, LocalDate day) {
    for (Located<DateMention> date : context.datesOf(sentence)) {
      if (day.equals(date.row().getStartDate()) && day.equals(date.row().getEndDate())) {
        return true;
      }
    }
    return false;
  }
}
