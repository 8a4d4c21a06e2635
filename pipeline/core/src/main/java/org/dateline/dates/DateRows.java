package org.dateline.dates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dateline.dates.DateOptions.Ranges;
import org.dateline.dates.DirectionCues.Cue;
import org.dateline.dates.Expr.Direction;
import org.dateline.dates.RuleMatcher.RuleMatch;
import org.dateline.dates.Value.Anchor;
import org.dateline.nlp.Document;
import org.dateline.nlp.Tokens;
import org.dateline.schema.Article;
import org.dateline.schema.DateMention;
import org.jspecify.annotations.Nullable;

/** Makes the rows of one article, and the reports on them where they are asked for. */
final class DateRows {
  private final Article article;
  private final Document text;
  private final DateOptions options;
  private final @Nullable List<DateReport> reports;
  private final List<DateMention> rows = new ArrayList<>();

  /**
   * No rows yet.
   *
   * @param reports takes a report for each row and guard; null where none are wanted
   */
  DateRows(
      Article article, Document text, DateOptions options, @Nullable List<DateReport> reports) {
    this.article = article;
    this.text = text;
    this.options = options;
    this.reports = reports;
  }

  /** The rows in the order of the text. */
  List<DateMention> all() {
    return rows;
  }

  /** Reports the match of a guard; there is no row. */
  void addGuard(RuleMatch match, int begin) {
    if (reports != null) {
      int first = text.tokens().begin(begin);
      int last = text.tokens().end(match.end() - 1);
      reports.add(report(match, first, last, null, null, Cue.NONE));
    }
  }

  /**
   * Adds the rows of a match: one, or one for each part of a series.
   *
   * @param begin the first token of the match
   */
  void add(RuleMatch match, int begin, Cue cue, Resolver resolver) {
    Direction direction = cue.direction();
    if (match.expr() instanceof Expr.Series series) {
      List<Value> values = new ArrayList<>();
      for (Expr.Part part : series.parts()) {
        Value value = resolver.resolve(part.expr(), direction);
        value = series.range() && !values.isEmpty() ? value.notBefore(values.get(0)) : value;
        resolver.remember(part.expr(), value);
        values.add(value);
      }
      addSeries(series, values, match, begin, cue);
    } else {
      Value value = resolver.resolve(match.expr(), direction);
      resolver.remember(match.expr(), value);
      row(value, value, value.timex(), begin, match.end(), match, cue);
    }
  }

  private void addSeries(
      Expr.Series series, List<Value> values, RuleMatch match, int begin, Cue cue) {
    int end = match.end();
    int last = values.size() - 1;
    Value from = values.get(0);
    Value to = values.get(last);
    if (series.range() && options.ranges() == Ranges.JOIN && !isBackwards(from, to)) {
      row(from, to, joined(from.timex(), to.timex()), begin, end, match, cue);
      return;
    }
    for (int i = 0; i <= last; i++) {
      Expr.Part part = series.parts().get(i);
      int first = i == 0 ? Math.min(begin, part.begin()) : part.begin();
      int after = i == last && !series.range() ? end : part.end();
      Value value = values.get(i);
      row(value, value, value.timex(), first, Math.max(after, part.end()), match, cue);
    }
  }

  /**
   * A range from the begin of one value to the end of another; each may be a range, as Ramadan is.
   */
  private static String joined(String from, String to) {
    return from.split("/", 2)[0] + "/" + to.substring(to.lastIndexOf('/') + 1);
  }

  /** True for "Christmas to 1999", written in 2000: two dates and no range. */
  private static boolean isBackwards(Value from, Value to) {
    LocalDate first = from.first();
    LocalDate last = to.last();
    return first != null && last != null && last.isBefore(first);
  }

  private void row(
      Value from, Value to, String timex, int begin, int end, RuleMatch match, Cue cue) {
    int first = text.tokens().begin(begin);
    int last = text.tokens().end(end - 1);
    LocalDate firstDay = inWeek(from, from.first());
    LocalDate lastDay = inWeek(to, to.last());
    boolean days = isOfCalendar(firstDay) && isOfCalendar(lastDay);
    DateMention row =
        new DateMention( // without a builder, whose checks cost as much as finding the date
            article.getArticleId(),
            "d" + (rows.size() + 1),
            text.paragraphId(text.sentenceOf(begin)),
            text.codePoint(first),
            text.codePoint(last),
            text.text().substring(first, last),
            from.type(),
            timex,
            from.mod(),
            from.quant(),
            from.freq(),
            days ? firstDay : null,
            days ? lastDay : null,
            from.anchor().kind().name(),
            match.rule().name());
    rows.add(row);
    text.dates().add(row, begin, end);
    if (reports != null) {
      reports.add(report(match, first, last, row, from.anchor(), cue));
    }
  }

  private DateReport report(
      RuleMatch match,
      int begin,
      int end,
      @Nullable DateMention row,
      @Nullable Anchor anchor,
      Cue cue) {
    Tokens tokens = text.tokens();
    boolean decided = cue.begin() >= 0;
    return new DateReport(
        text.text().substring(begin, end),
        text.codePoint(begin),
        text.codePoint(end),
        match.rule().name(),
        match.rule().file().path(),
        row,
        anchor == null ? null : date(anchor),
        cue.direction().name(),
        decided
            ? text.text().substring(tokens.begin(cue.begin()), tokens.end(cue.end() - 1))
            : null);
  }

  private @Nullable String date(Anchor anchor) {
    return switch (anchor.kind()) {
      case PUBLISHED -> article.getPublished();
      case MENTIONED -> anchor.mentioned() == null ? null : anchor.mentioned().timex();
      case NONE -> null;
    };
  }

  /** True for a known day of the years 1 to 9999; the first century begins before year 1. */
  private static boolean isOfCalendar(@Nullable LocalDate day) {
    return day != null && day.getYear() >= 1 && day.getYear() <= Value.LAST_YEAR;
  }

  /** A week's first or last day, moved if weeks do not begin on Monday. */
  private @Nullable LocalDate inWeek(Value value, @Nullable LocalDate day) {
    Period period = value.period();
    if (day == null || period == null || period.grain() != Grain.WEEK) {
      return day;
    }
    int shift = (options.weekStart().getValue() + 2) % 7 - 3; // to the nearest such day
    return day.plusDays(shift);
  }
}
