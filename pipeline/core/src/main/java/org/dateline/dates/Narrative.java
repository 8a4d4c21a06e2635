package org.dateline.dates;

import org.jspecify.annotations.Nullable;

/**
 * The year that a passage is told of: after "In 1940 the Germans attacked", June is June 1940.
 *
 * <p>A year begins a passage if it is two years or more before the publication date and its
 * sentence tells no background of news (founded in 1998). The passage goes on for as long as dates
 * follow. News of the day (today, Tuesday, last week) ends it: a text that has it is read as a
 * report.
 */
final class Narrative {
  /** How many years before the publication date a story lies at least. */
  private static final int LEAST_YEARS = 2;

  /** How many sentences may be between two dates of a passage in a text without news of the day. */
  private static final int GAP = 10;

  /** The same after news of the day. */
  private static final int GAP_IN_NEWS = 2;

  /** How many sentences after news of the day a passage may begin. */
  private static final int AFTER_NEWS = 10;

  /** How many months before the date told last a month belongs to the year after. */
  private static final int MONTHS_BACK = 5;

  private final PublicationDate published;
  private @Nullable Period last;
  private int lastSentence;
  private int newsSentence = -1;
  private int sentence;
  private boolean background;
  private boolean adverbial;

  Narrative(PublicationDate published) {
    this.published = published;
  }

  /**
   * Starts a sentence.
   *
   * @param number its number in the text
   * @param tellsBackground true if it says when something was founded or built
   */
  void enter(int number, boolean tellsBackground) {
    sentence = number;
    background = tellsBackground;
  }

  /**
   * Says how the next expression stands in its sentence.
   *
   * @param opensOrFollowsPreposition false for "the 1988 bombing", which tells no story of 1988
   */
  void place(boolean opensOrFollowsPreposition) {
    adverbial = opensOrFollowsPreposition;
  }

  /** Keeps the value of an expression. */
  void add(Expr expr, Value value) {
    if (isNews(expr) || isOfThisYear(value)) {
      newsSentence = sentence;
      last = newsSentence - lastSentence <= 1 ? null : last;
      return;
    }
    Period period = value.period();
    boolean told = expr instanceof Expr.Calendar c && (c.year() > 0 || last != null);
    if (told && period != null && isLongAgo(period) && adverbial && !background) {
      last = period;
      lastSentence = sentence;
    }
  }

  private boolean isLongAgo(Period period) {
    int year = period.first().getYear();
    return published.year() == 0 || year <= published.year() - LEAST_YEARS;
  }

  /** True for a date within a year of the publication date. */
  private boolean isOfThisYear(Value value) {
    Period period = value.period();
    return period != null
        && published.year() > 0
        && period.grain().compareTo(Grain.MONTH) >= 0
        && Math.abs(period.first().getYear() - published.year()) < LEAST_YEARS;
  }

  private static boolean isNews(Expr expr) {
    return (expr instanceof Expr.Calendar c && c.month() == 0 && c.day() == 0 && c.weekday() > 0)
        || (expr instanceof Expr.Relative r && r.base() == Expr.Base.PUBLISHED)
        || expr instanceof Expr.Directed
        || (expr instanceof Expr.PartOfDay p && isNews(p.day()))
        || (expr instanceof Expr.Clock k && isNews(k.day()));
  }

  /** The year of a month or day without one; 0 if the passage tells of none. */
  int yearOf(Expr.Calendar named, Expr.Direction direction) {
    Period told = last;
    boolean news = newsSentence >= 0;
    boolean near = sentence - lastSentence <= (news ? GAP_IN_NEWS : GAP);
    boolean clear = !news || sentence - newsSentence > AFTER_NEWS;
    if (told == null || !near || !clear || direction == Expr.Direction.FUTURE) {
      return 0;
    }
    int year = told.first().getYear();
    boolean exact = told.grain().compareTo(Grain.MONTH) >= 0;
    boolean next = exact && named.month() < told.first().getMonthValue() - MONTHS_BACK;
    return next ? year + 1 : year;
  }

  /** The date told last; null where there is none. */
  @Nullable Period last() {
    return last;
  }
}
