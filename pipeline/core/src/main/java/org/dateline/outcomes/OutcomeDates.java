package org.dateline.outcomes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.nlp.Document;
import org.dateline.rules.RuleSet;
import org.dateline.schema.DateMention;
import org.dateline.util.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the date of an outcome: the one in its clause, for meetings to come that of the meeting.
 */
final class OutcomeDates {
  private static final int OTHER_CLAUSE = 60;
  private static final int WRONG_SIDE = 200;
  private static final int OTHER_EVENT = 80;
  private static final int LONG_AGO_DAYS = 300;
  private static final int NEAR = 3;
  private static final int TIME_OF_DAY = 4;
  private static final Pattern DAY =
      Pattern.compile("(\\d{4}|XXXX)-(\\d\\d|W\\d\\d|WXX|[A-Z]{2}).*");
  private final MatchClause clauses;
  private final Set<String> otherEvent;
  private final Set<String> meetings;
  private final Set<String> limits;

  /** Takes its lists from the rule set. */
  OutcomeDates(RuleSet rules) {
    this.clauses = new MatchClause(rules);
    this.meetings = Set.copyOf(rules.words("outcomes/grammar/meetings.txt"));
    this.limits = Set.copyOf(rules.words("outcomes/grammar/limits.txt"));
    this.otherEvent = Set.copyOf(rules.words("outcomes/grammar/other_dates.txt"));
  }

  /**
   * The dates of what was found in a sentence: one null where it has none, more than one where
   * several meetings to come are named with their dates.
   */
  List<@Nullable DateMention> of(OutcomeContext story, PatternMatch hit, int sentence) {
    DateMention best = null;
    int cost = WRONG_SIDE;
    Span clause = clauses.of(hit);
    List<DateMention> fitting = new ArrayList<>();
    for (DateMention date : story.datesIn(sentence)) {
      int own = isPoint(date) ? cost(story, hit, clause, date) : WRONG_SIDE;
      if (own < OTHER_CLAUSE) {
        fitting.add(date);
      }
      if (own < cost) {
        best = date;
        cost = own;
      }
    }
    List<@Nullable DateMention> found = new ArrayList<>();
    if (hit.type().next() && fitting.size() > 1 && areRounds(story, fitting)) {
      found.addAll(fitting);
    } else {
      found.add(best);
    }
    return found;
  }

  /** True where a date of long ago stands by the verb: "the treaty signed in 1979". */
  boolean isHistory(OutcomeContext story, PatternMatch hit, int sentence) {
    LocalDate day = story.article().getPublishedDate();
    for (DateMention date : story.datesIn(sentence)) {
      LocalDate end = date.getEndDate();
      boolean old = day != null && end != null && end.isBefore(day.minusDays(LONG_AGO_DAYS));
      if (old) {
        int token = story.text().tokens().firstAt(story.text().charIndex(date.getBegin()));
        if (token >= hit.span().begin() - 2 && token <= hit.span().end() + NEAR) {
          return true;
        }
      }
    }
    return false;
  }

  /** True if between each two dates another meeting is named: "May 3 and 5" is one visit. */
  private boolean areRounds(OutcomeContext story, List<DateMention> dates) {
    for (int i = 1; i < dates.size(); i++) {
      if (!isMeetingBetween(story.text(), dates.get(i - 1), dates.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean isMeetingBetween(Document text, DateMention one, DateMention two) {
    int end = text.tokens().firstAt(text.charIndex(two.getBegin()));
    for (int i = text.tokens().firstAt(text.charIndex(one.getEnd())); i < end; i++) {
      if (meetings.contains(text.tokens().lower(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPoint(DateMention date) {
    return date.getType().equals("DATE") || date.getType().equals("TIME");
  }

  /** How far a date is from the verb, in tokens, with what speaks against it added. */
  private int cost(OutcomeContext story, PatternMatch hit, Span clause, DateMention date) {
    Document text = story.text();
    int token = text.tokens().firstAt(text.charIndex(date.getBegin()));
    if (token < hit.line().body()) {
      return WRONG_SIDE;
    }
    int cost = Math.abs(token - hit.trigger());
    cost += token < clause.begin() || token >= clause.end() ? OTHER_CLAUSE : 0;
    boolean next = hit.type().next();
    String before = hit.line().lower(token - 1);
    cost += (next ? limits : otherEvent).contains(before) ? OTHER_EVENT : 0;
    cost += !next && date.getType().equals("TIME") ? TIME_OF_DAY : 0;
    cost += DAY.matcher(date.getValue()).matches() ? 0 : OTHER_EVENT;
    return cost + misfit(story, date, next);
  }

  /**
   * What speaks against a date by the day of the report: a meeting to come is hardly before it, and
   * a result is never dated after it ("agreed to open the bridge in May").
   */
  private static int misfit(OutcomeContext story, DateMention date, boolean next) {
    LocalDate day = story.article().getPublishedDate();
    if (day == null || date.getStartDate() == null || date.getEndDate() == null) {
      return 0;
    }
    if (next) {
      return date.getEndDate().isBefore(day) ? OTHER_EVENT : 0;
    }
    return date.getStartDate().isAfter(day.plusDays(1)) ? WRONG_SIDE : 0;
  }
}
