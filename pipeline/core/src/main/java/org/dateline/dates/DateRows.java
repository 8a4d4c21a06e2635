package org.dateline.dates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dateline.dates.DateOptions.Ranges;
import org.dateline.dates.Expr.Way;
import org.dateline.nlp.Document;
import org.dateline.schema.Article;
import org.dateline.schema.DateMention;
import org.jspecify.annotations.Nullable;

/** Collects the rows of one article. */
final class DateRows {
  private final Article article;
  private final Document text;
  private final DateOptions options;
  private final List<DateMention> rows = new ArrayList<>();

  DateRows(Article article, Document text, DateOptions options) {
    this.article = article;
    this.text = text;
    this.options = options;
  }

  /** The rows in reading order. */
  List<DateMention> all() {
    return rows;
  }

  /** Adds what a rule found: a row, or one for each part of a series. */
  void add(Matching.Found found, int begin, Way way, Resolver resolver) {
    String rule = found.rule().name();
    if (found.expr() instanceof Expr.Series series) {
      List<Value> values = new ArrayList<>();
      for (Expr.Part part : series.parts()) {
        Value value = resolver.resolve(part.expr(), way);
        value = series.range() && !values.isEmpty() ? value.notBefore(values.get(0)) : value;
        resolver.remember(part.expr(), value);
        values.add(value);
      }
      addSeries(series, values, begin, found.end(), rule);
    } else {
      Value value = resolver.resolve(found.expr(), way);
      resolver.remember(found.expr(), value);
      row(value, value, value.timex(), begin, found.end(), rule);
    }
  }

  private void addSeries(Expr.Series series, List<Value> values, int begin, int end, String rule) {
    int last = values.size() - 1;
    Value from = values.get(0);
    Value to = values.get(last);
    if (series.range() && options.ranges() == Ranges.JOIN && !isBackwards(from, to)) {
      row(from, to, from.timex() + "/" + to.timex(), begin, end, rule);
      return;
    }
    for (int i = 0; i <= last; i++) {
      Expr.Part part = series.parts().get(i);
      int first = i == 0 ? Math.min(begin, part.begin()) : part.begin();
      int after = i == last && !series.range() ? end : part.end();
      Value value = values.get(i);
      row(value, value, value.timex(), first, Math.max(after, part.end()), rule);
    }
  }

  /** "Christmas to 1999", said in 2000: what ends before it begins is two dates and no range. */
  private static boolean isBackwards(Value from, Value to) {
    LocalDate first = from.first();
    LocalDate last = to.last();
    return first != null && last != null && last.isBefore(first);
  }

  private void row(Value from, Value to, String timex, int begin, int end, String rule) {
    int first = text.tokens().begin(begin);
    int last = text.tokens().end(end - 1);
    LocalDate firstDay = inWeek(from, from.first());
    LocalDate lastDay = inWeek(to, to.last());
    boolean days = isOfCalendar(firstDay) && isOfCalendar(lastDay);
    rows.add(
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
            from.source().name(),
            rule));
  }

  /**
   * False for a day that is not known or, as that on which the first century begins, in no year.
   */
  private static boolean isOfCalendar(@Nullable LocalDate day) {
    return day != null && day.getYear() >= 1 && day.getYear() <= Value.LAST_YEAR;
  }

  /** A week's first or last day, where weeks do not begin on Monday. */
  private @Nullable LocalDate inWeek(Value value, @Nullable LocalDate day) {
    Period period = value.period();
    if (day == null || period == null || period.grain() != Grain.WEEK) {
      return day;
    }
    int shift = (options.weekStart().getValue() + 2) % 7 - 3; // to the nearest such day
    return day.plusDays(shift);
  }
}
