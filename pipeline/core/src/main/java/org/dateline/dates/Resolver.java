package org.dateline.dates;

import java.time.LocalDate;
import org.dateline.dates.Expr.Base;
import org.dateline.dates.Expr.Way;
import org.dateline.dates.Value.Source;
import org.jspecify.annotations.Nullable;

/**
 * Works out what an expression means, given the publication date, the dates mentioned before it in
 * the text, and the direction that the words around it tell.
 */
final class Resolver {
  private final PublicationAnchor anchor;
  private final MentionedDates memory;
  private final NamedDates named;
  private final UnitDates units;

  Resolver(PublicationAnchor anchor, DateOptions options) {
    this.anchor = anchor;
    this.memory = new MentionedDates(anchor);
    this.named = new NamedDates(anchor, memory);
    this.units = new UnitDates(anchor, memory, options);
  }

  /** Takes note of a value for the expressions that follow. */
  void remember(Expr expr, Value value) {
    memory.add(expr, value);
  }

  /** The value of an expression that is not a series. */
  Value resolve(Expr expr, Way way) {
    if (expr instanceof Expr.Calendar calendar) {
      return named.calendar(calendar, way);
    } else if (expr instanceof Expr.Directed directed) {
      return directed(directed);
    } else if (expr instanceof Expr.Relative relative) {
      return units.relative(relative);
    } else if (expr instanceof Expr.Shifted shifted) {
      return shifted(shifted, way);
    } else if (expr instanceof Expr.Nth nth) {
      return nth(nth, way);
    } else if (expr instanceof Expr.Season season) {
      return named.season(season.code(), year(season.year(), way), way);
    } else if (expr instanceof Expr.Holiday holiday) {
      return named.holiday(holiday.rule(), year(holiday.year(), way), way);
    } else if (expr instanceof Expr.YearBefore before) {
      return units.yearBefore(before.grain());
    } else if (expr instanceof Expr.QuarterInQuestion quarter) {
      return units.quarterInQuestion(quarter.year());
    } else if (expr instanceof Expr.FullYear) {
      return units.fullYear(way);
    } else if (expr instanceof Expr.TheWeekend) {
      return units.theWeekend();
    } else if (expr instanceof Expr.Modified modified) {
      return resolve(modified.inner(), way).with(modified.mod());
    }
    return other(expr, way);
  }

  private Value other(Expr expr, Way way) {
    if (expr instanceof Expr.PartOfDay part) {
      return day(part.day(), way).at(part.part());
    } else if (expr instanceof Expr.Clock clock) {
      return day(clock.day(), way).at(clock.time() + clock.zone());
    } else if (expr instanceof Expr.Lasting lasting) {
      return Value.open("DURATION", lasting.length().timex(), Source.NONE);
    } else if (expr instanceof Expr.Again again) {
      return new Value("SET", again.value(), null, again.quant(), again.freq(), null, Source.NONE);
    } else if (expr instanceof Expr.Fixed fixed) {
      return units.fixed(fixed);
    } else if (expr instanceof Expr.Series series) {
      return resolve(series.parts().get(0).expr(), way);
    }
    if (expr instanceof Expr.NthWeekday nth) {
      return nthWeekday(nth, way);
    } else if (expr instanceof Expr.ThatDate) {
      return units.thatDate();
    } else if (expr instanceof Expr.InYear in) {
      return inYear(in, way);
    }
    throw new IllegalStateException("no meaning for " + expr);
  }

  /** The day of a time: "5 p.m." alone is of the day mentioned last, else the publication's. */
  private Value day(Expr expr, Way way) {
    if (expr instanceof Expr.Relative relative
        && relative.base() == Base.MENTIONED
        && relative.offset() == 0) {
      Period day = memory.latest(Grain.DAY);
      return day != null
          ? Value.of(day, Source.MENTIONED)
          : units.relative(new Expr.Relative(Grain.DAY, 0, Base.PUBLISHED));
    }
    return resolve(expr, way);
  }

  private Value directed(Expr.Directed directed) {
    Expr inner = directed.named();
    if (inner instanceof Expr.Calendar calendar) {
      return named.directed(calendar, directed.way(), directed.base());
    } else if (inner instanceof Expr.Season season) {
      return named.directedSeason(season.code(), directed.way(), directed.base());
    }
    return resolve(inner, directed.way());
  }

  private Value shifted(Expr.Shifted shifted, Way way) {
    Expr from = shifted.from();
    if (from != null) {
      Value base = resolve(from, way);
      Period period = base.period();
      return period == null
          ? Value.open("DATE", units.unknown(shifted.length().grain()), base.source())
          : units.shift(shifted.length(), shifted.sign(), period, base.source());
    }
    return units.shifted(shifted);
  }

  private Value nth(Expr.Nth nth, Way way) {
    Expr of = nth.of();
    if (of == null) {
      return nth.fiscal() && nth.index() > 0 && anchor.month() > 0
          ? units.fiscalQuarter(nth.index())
          : named.nth(nth, 0, way);
    }
    Value whole = resolve(of, way);
    Period period = whole.period();
    if (period == null) {
      return Value.open("DATE", whole.timex(), whole.source());
    }
    return units.nthOf(nth, period, whole.source());
  }

  private Value inYear(Expr.InYear in, Way way) {
    Value whole = resolve(in.year(), way);
    LocalDate first = whole.first();
    return first == null
        ? Value.open("DATE", "XXXX-" + NamedDates.monthDay(in.named()), whole.source())
        : named.calendar(in.named().inYear(first.getYear()), way).from(whole.source());
  }

  private Value nthWeekday(Expr.NthWeekday nth, Way way) {
    Value whole = resolve(nth.of(), way);
    Period period = whole.period();
    return period == null
        ? Value.open("DATE", units.unknown(Grain.DAY), whole.source())
        : units.nthWeekdayOf(nth, period, whole.source());
  }

  private int year(@Nullable Expr expr, Way way) {
    Value value = expr == null ? null : resolve(expr, way);
    LocalDate first = value == null ? null : value.first();
    return first == null ? 0 : first.getYear();
  }

  /** The publication date. */
  PublicationAnchor anchor() {
    return anchor;
  }
}
