package org.dateline.outcomes;

import java.time.LocalDate;
import java.util.Set;
import org.dateline.rules.RuleSet;
import org.dateline.schema.DateMention;
import org.dateline.text.AnalysedText;
import org.dateline.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the date of an outcome: the one in its clause, for meetings to come that of the meeting.
 */
final class OutcomeDates {
  private static final int OTHER_CLAUSE = 60;
  private static final int WRONG_SIDE = 200;
  private static final int OTHER_EVENT = 80;
  private static final int DATELINE_TOKENS = 14;
  private final ClauseOf clauses;
  private final Set<String> otherEvent;

  /** Takes its lists from the rule set. */
  OutcomeDates(RuleSet rules) {
    this.clauses = new ClauseOf(rules);
    this.otherEvent = Set.copyOf(rules.words("outcomes/grammar/other_dates.txt"));
  }

  /** The date of what was found in a sentence; null where it has none. */
  @Nullable DateMention of(Story story, Hit hit, int sentence) {
    DateMention best = null;
    int cost = WRONG_SIDE;
    for (DateMention date : story.dates()) {
      int own =
          isIn(story.text(), date, sentence) && isPoint(date) ? cost(story, hit, date) : WRONG_SIDE;
      if (own < cost) {
        best = date;
        cost = own;
      }
    }
    return best;
  }

  private static boolean isIn(AnalysedText text, DateMention date, int sentence) {
    Span span = text.sentence(sentence);
    return date.getBegin() >= text.codePoint(span.begin())
        && date.getEnd() <= text.codePoint(span.end());
  }

  private static boolean isPoint(DateMention date) {
    return date.getType().equals("DATE") || date.getType().equals("TIME");
  }

  /** How far a date is from the verb, in tokens, with what speaks against it added. */
  private int cost(Story story, Hit hit, DateMention date) {
    AnalysedText text = story.text();
    int token = text.tokens().firstAt(text.charIndex(date.getBegin()));
    if (isDateline(hit.line(), token)) {
      return WRONG_SIDE;
    }
    Span clause = clauses.of(hit);
    int cost = Math.abs(token - hit.trigger());
    cost += token < clause.begin() || token >= clause.end() ? OTHER_CLAUSE : 0;
    boolean next = hit.type().next();
    String before = hit.line().lower(token - 1);
    cost += !next && otherEvent.contains(before) ? OTHER_EVENT : 0;
    return cost + (fits(story, date, next) ? 0 : OTHER_EVENT);
  }

  /** A meeting to come is not before the report, a result not after it. */
  private static boolean fits(Story story, DateMention date, boolean next) {
    LocalDate day = story.article().getPublishedDate();
    if (day == null || date.getStartDate() == null || date.getEndDate() == null) {
      return true;
    }
    return next
        ? !date.getEndDate().isBefore(day.minusDays(1))
        : !date.getStartDate().isAfter(day.plusDays(1));
  }

  /** "LONDON, March 2 - ": the date of the report itself. */
  private static boolean isDateline(Line line, int token) {
    int end = Math.min(line.end(), line.first() + DATELINE_TOKENS);
    for (int i = token; i < end; i++) {
      String word = line.lower(i);
      boolean dash =
          word.equals("-") || word.equals("_") || word.equals("\u2013") || word.equals("\u2014");
      if (dash
          && line.tokens().spaceBefore(i)
          && (i + 1 >= line.end() || line.tokens().spaceBefore(i + 1))) {
        return line.tokens().isAllCaps(line.first());
      }
    }
    return false;
  }
}
