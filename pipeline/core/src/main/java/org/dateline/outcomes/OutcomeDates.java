package org.dateline.outcomes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.nlp.ClauseBounds;
import org.dateline.nlp.Document;
import org.dateline.nlp.SentenceTokens;
import org.dateline.nlp.SpanLayer.Located;
import org.dateline.rules.RuleSet;
import org.dateline.schema.DateMention;
import org.dateline.util.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the date of an outcome among the dates of its sentence: the one with the smallest cost. The
 * cost is the distance to the trigger in tokens, plus a penalty for all that makes the date
 * unlikely.
 */
final class OutcomeDates {
  private static final int OTHER_CLAUSE = 60;
  private static final int OTHER_EVENT = 80;
  private static final int TIME_OF_DAY = 4;

  /** A date with this cost or a higher one is never chosen. */
  private static final int IMPOSSIBLE = 200;

  private static final Set<String> RELATIVES = Set.of("when", "where");
  private static final Set<String> ASIDES = Set.of("after", "before", "following");
  private static final int NEAR_BEFORE = 2;
  private static final int NEAR_AFTER = 3;

  /** A date that another one beside it explains: "on the same day (May 12, 2011)". */
  private static final Pattern ANAPHOR = Pattern.compile("(?i)\\b(same|that)\\b");

  private static final int VAGUE = 20;
  private static final Pattern DAY =
      Pattern.compile("(\\d{4}|XXXX)-(\\d\\d|W\\d\\d|WXX|[A-Z]{2}).*");
  private final ClauseBounds bounds;
  private final Set<String> otherEvent;
  private final Set<String> meetings;
  private final Set<String> limits;
  private final Set<String> nounMarks;

  /** Takes its lists from the rule set. */
  OutcomeDates(RuleSet rules, ClauseBounds bounds) {
    this.bounds = bounds;
    this.meetings = Set.copyOf(rules.words("outcomes/grammar/meetings.txt"));
    this.nounMarks = Set.copyOf(rules.words("outcomes/grammar/dated_noun_marks.txt"));
    this.limits = Set.copyOf(rules.words("outcomes/grammar/limits.txt"));
    this.otherEvent = Set.copyOf(rules.words("outcomes/grammar/other_dates.txt"));
  }

  /**
   * The dates of a match: one null if it has none; several if several future meetings are named,
   * each with its date.
   *
   * @param sentence number of the match's sentence
   */
  List<@Nullable Located<DateMention>> of(
      OutcomeContext context, PatternMatch match, int sentence) {
    Located<DateMention> best = null;
    int least = IMPOSSIBLE;
    Span clause = bounds.around(match.sentence(), match.span());
    List<Located<DateMention>> likely = new ArrayList<>();
    for (Located<DateMention> date : context.datesOf(sentence)) {
      int cost = cost(context, match, clause, date);
      context.log().date(match, date, cost);
      if (cost < OTHER_CLAUSE) {
        likely.add(date);
      }
      if (cost < least) {
        best = date;
        least = cost;
      }
    }
    List<@Nullable Located<DateMention>> found = new ArrayList<>();
    if (match.type().isNext() && likely.size() > 1 && areMeetings(context.document(), likely)) {
      found.addAll(likely);
    } else {
      found.add(best);
    }
    return found;
  }

  /** The date of long ago next to a match, as in "the treaty signed in 1979"; null without one. */
  @Nullable Located<DateMention> history(OutcomeContext context, PatternMatch match, int sentence) {
    LocalDate published = context.article().getPublishedDate();
    if (published == null) {
      return null;
    }
    for (Located<DateMention> date : context.datesOf(sentence)) {
      LocalDate end = date.row().getEndDate();
      boolean longAgo =
          end != null && end.isBefore(published.minusDays(OutcomeCandidate.LONG_AGO_DAYS));
      if (longAgo
          && date.begin() >= match.span().begin() - NEAR_BEFORE
          && date.begin() <= match.span().end() + NEAR_AFTER) {
        return date;
      }
    }
    return null;
  }

  /** True if a meeting is named between each two dates; "May 3 and 5" is one visit. */
  private boolean areMeetings(Document document, List<Located<DateMention>> dates) {
    for (int i = 1; i < dates.size(); i++) {
      if (!isMeetingBetween(document, dates.get(i - 1), dates.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean isMeetingBetween(
      Document document, Located<DateMention> one, Located<DateMention> two) {
    for (int i = one.end(); i < two.begin(); i++) {
      if (meetings.contains(document.tokens().lower(i))) {
        return true;
      }
    }
    return false;
  }

  private int cost(
      OutcomeContext context, PatternMatch match, Span clause, Located<DateMention> date) {
    int token = date.begin();
    DateMention row = date.row();
    boolean time = row.getType().equals("TIME");
    boolean point = time || row.getType().equals("DATE");
    if (!point || token < match.sentence().afterDateline()) {
      return IMPOSSIBLE;
    }
    boolean next = match.type().isNext();
    int cost = Math.abs(token - match.trigger());
    boolean relative = isRelativeClauseOf(date, match, clause);
    boolean inside = token >= clause.begin() && token < clause.end();
    boolean shared = !next && isOfMainClause(match, clause, date);
    cost += inside || relative || shared ? 0 : OTHER_CLAUSE;
    cost += ANAPHOR.matcher(row.getText()).find() ? VAGUE : 0;
    String before = match.sentence().lower(token - 1);
    boolean other = !relative && (next ? limits : otherEvent).contains(before);
    cost += other ? OTHER_EVENT : 0;
    cost += !next && time ? TIME_OF_DAY : 0;
    cost += !next && isOfNoun(match, date) ? OTHER_EVENT : 0;
    cost += !next && isAfterAside(match, clause, token) ? OTHER_EVENT : 0;
    cost += DAY.matcher(row.getValue()).matches() ? 0 : OTHER_EVENT;
    return cost + publicationPenalty(context, row, next);
  }

  /** True for the date of "during his visit last month, when he promised": it dates "promised". */
  private static boolean isRelativeClauseOf(
      Located<DateMention> date, PatternMatch match, Span clause) {
    SentenceTokens sentence = match.sentence();
    int comma = sentence.lower(date.end()).equals(",") ? 1 : 0;
    int word = date.end() + comma;
    return RELATIVES.contains(sentence.lower(word))
        && word < match.span().begin()
        && clause.begin() <= word + 1;
  }

  /**
   * True for the date of "she waved after Peru rejected the deal, in Lima, May 12": what stands
   * behind a comma belongs to the main clause before.
   */
  private static boolean isAfterAside(PatternMatch match, Span clause, int token) {
    SentenceTokens sentence = match.sentence();
    if (clause.begin() <= sentence.first() + 1
        || !ASIDES.contains(sentence.lower(clause.begin() - 1))) {
      return false;
    }
    for (int i = match.span().end(); i < token; i++) {
      if (sentence.lower(i).equals(",")) {
        return true;
      }
    }
    return false;
  }

  /**
   * True for the date of "the bill passed a test on Monday, as senators voted to go on": what
   * follows "as" happens at the same time, unless it "had" happened.
   */
  private static boolean isOfMainClause(
      PatternMatch match, Span clause, Located<DateMention> date) {
    SentenceTokens sentence = match.sentence();
    int word = clause.begin() - 1;
    boolean near = sentence.lower(word).equals("as") && date.end() >= word - 1;
    if (!near || date.end() > word) {
      return false;
    }
    for (int i = word; i < match.trigger(); i++) {
      if (sentence.lower(i).equals("had")) {
        return false;
      }
    }
    return true;
  }

  /** True for the date of "a judge's Jan. 9 injunction": it dates the noun. */
  private boolean isOfNoun(PatternMatch match, Located<DateMention> date) {
    int after = date.end();
    return nounMarks.contains(match.sentence().lower(date.begin() - 1))
        && after < match.sentence().end()
        && match.sentence().tokens().isWord(after)
        && !match.sentence().isCapitalised(after);
  }

  /** True if the date is that of another clause or another event in the sentence of a match. */
  boolean isOfOther(OutcomeContext context, PatternMatch match, Located<DateMention> date) {
    Span clause = bounds.around(match.sentence(), match.span());
    return cost(context, match, clause, date) >= OTHER_CLAUSE;
  }

  /**
   * The penalty for a date on the wrong side of the publication: a future meeting is hardly before
   * it, and a result is never after it ("agreed to open the bridge in May").
   */
  private static int publicationPenalty(OutcomeContext context, DateMention date, boolean next) {
    LocalDate published = context.article().getPublishedDate();
    if (published == null || date.getStartDate() == null || date.getEndDate() == null) {
      return 0;
    }
    if (next) {
      return date.getEndDate().isBefore(published) ? OTHER_EVENT : 0;
    }
    return date.getStartDate().isAfter(published.plusDays(1)) ? IMPOSSIBLE : 0;
  }
}
