package org.dateline.dates;

import java.time.LocalDate;
import org.dateline.dates.Expr.Base;
import org.dateline.dates.Expr.Direction;
import org.dateline.dates.Value.Anchor;
import org.jspecify.annotations.Nullable;

/**
 * Resolves expressions to values: with the publication date, the dates mentioned before in the
 * text, and the direction that the words around an expression give.
 */
final class Resolver {
  private final PublicationDate published;
  private final MentionedDates mentionedDates;
  private final Narrative narrative;
  private final NamedDates named;
  private final UnitDates units;

  Resolver(PublicationDate published, DateOptions options) {
    this.published = published;
    this.mentionedDates = new MentionedDates(published);
    this.narrative = new Narrative(published);
    this.named = new NamedDates(published, mentionedDates, narrative);
    this.units = new UnitDates(published, mentionedDates, options);
  }

  /** Keeps a value for the expressions that follow. */
  void remember(Expr expr, Value value) {
    mentionedDates.add(expr, value);
    narrative.add(expr instanceof Expr.Modified modified ? modified.inner() : expr, value);
  }

  /** Says whether the next expression opens its sentence or follows a preposition. */
  void place(boolean opensOrFollowsPreposition) {
    narrative.place(opensOrFollowsPreposition);
  }

  /**
   * Starts a sentence.
   *
   * @param number its number in the text
   * @param tellsBackground true if it says when something was founded or built
   */
  void enter(int number, boolean tellsBackground) {
    mentionedDates.enter(number);
    narrative.enter(number, tellsBackground);
  }

  /** The value of an expression that is not a series. */
  Value resolve(Expr expr, Direction direction) {
    if (expr instanceof Expr.Calendar calendar) {
      return named.calendar(calendar, direction);
    } else if (expr instanceof Expr.Directed directed) {
      return directed(directed, direction);
    } else if (expr instanceof Expr.Relative relative) {
      return units.relative(relative);
    } else if (expr instanceof Expr.Shifted shifted) {
      return shifted(shifted, direction);
    } else if (expr instanceof Expr.Nth nth) {
      return nth(nth, direction);
    } else if (expr instanceof Expr.Season season) {
      return named.season(season.code(), year(season.year(), direction), direction);
    } else if (expr instanceof Expr.Holiday holiday) {
      return named.holiday(holiday.rule(), year(holiday.year(), direction), direction);
    } else if (expr instanceof Expr.YearBefore before) {
      return units.yearBefore(before.grain());
    } else if (expr instanceof Expr.QuarterInQuestion quarter) {
      return units.quarterInQuestion(quarter.year());
    } else if (expr instanceof Expr.FullYear) {
      return units.fullYear(direction);
    } else if (expr instanceof Expr.TheWeekend) {
      return units.theWeekend();
    } else if (expr instanceof Expr.Modified modified) {
      return resolve(modified.inner(), direction).with(modified.mod());
    }
    return other(expr, direction);
  }

  private Value other(Expr expr, Direction direction) {
    if (expr instanceof Expr.PartOfDay part) {
      return day(part.day(), direction).at(part.part());
    } else if (expr instanceof Expr.Clock clock) {
      return day(clock.day(), direction).at(clock.time() + clock.zone());
    } else if (expr instanceof Expr.Lasting lasting) {
      return Value.open("DURATION", lasting.length().timex(), Anchor.NONE);
    } else if (expr instanceof Expr.Again again) {
      return new Value("SET", again.value(), null, again.quant(), again.freq(), null, Anchor.NONE);
    } else if (expr instanceof Expr.Fixed fixed) {
      return units.fixed(fixed);
    } else if (expr instanceof Expr.Series series) {
      return resolve(series.parts().get(0).expr(), direction);
    }
    if (expr instanceof Expr.NthWeekday nth) {
      return nthWeekday(nth, direction);
    } else if (expr instanceof Expr.ThatDate) {
      return units.thatDate();
    } else if (expr instanceof Expr.Aimed aimed) {
      return resolve(aimed.inner(), aimed.direction());
    } else if (expr instanceof Expr.Ahead ahead) {
      return units.shifted(new Expr.Shifted(ahead.length(), 1, Base.PUBLISHED, null));
    } else if (expr instanceof Expr.InYear in) {
      return inYear(in, direction);
    }
    throw new IllegalStateException("no meaning for " + expr);
  }

  /** The day of a time: for "5 p.m." alone the day mentioned last, else the publication date. */
  private Value day(Expr expr, Direction direction) {
    if (expr instanceof Expr.Relative relative
        && relative.base() == Base.MENTIONED
        && relative.offset() == 0) {
      Period day = mentionedDates.latest(Grain.DAY);
      return day != null
          ? Value.of(day, Anchor.mentioned(day))
          : units.relative(new Expr.Relative(Grain.DAY, 0, Base.PUBLISHED));
    }
    return resolve(expr, direction);
  }

  private Value directed(Expr.Directed directed, Direction cue) {
    Expr inner = directed.named();
    boolean coming = directed.direction() == Direction.THIS && cue == Direction.FUTURE;
    if (coming && (isWeekday(inner) || inner instanceof Expr.Holiday)) {
      return resolve(inner, Direction.FUTURE); // they will meet this Monday
    }
    if (inner instanceof Expr.Calendar calendar) {
      return named.directed(calendar, directed.direction(), directed.base());
    } else if (inner instanceof Expr.Season season) {
      return named.directedSeason(season.code(), directed.direction(), directed.base());
    }
    return resolve(inner, directed.direction());
  }

  private static boolean isWeekday(Expr expr) {
    return expr instanceof Expr.Calendar c && c.weekday() > 0 && c.month() == 0;
  }

  private Value shifted(Expr.Shifted shifted, Direction direction) {
    Expr from = shifted.from();
    if (from != null) {
      Value base = resolve(from, direction);
      Period period = base.period();
      if (period != null && from instanceof Expr.Shifted) { // a year and two months ago
        return units.shift(shifted.length(), shifted.sign(), period.first(), base.anchor());
      }
      return period == null
          ? Value.open("DATE", units.unknown(shifted.length().grain()), base.anchor())
          : units.shift(shifted.length(), shifted.sign(), period, base.anchor());
    }
    return units.shifted(shifted);
  }

  private Value nth(Expr.Nth nth, Direction direction) {
    Expr of = nth.of();
    if (of == null) {
      return nth.fiscal() && nth.index() > 0 && published.month() > 0
          ? units.fiscalQuarter(nth.index())
          : named.nth(nth, 0, direction);
    }
    Value whole = resolve(of, direction);
    Period period = whole.period();
    if (period == null) {
      return Value.open("DATE", whole.timex(), whole.anchor());
    }
    return units.nthOf(nth, period, whole.anchor());
  }

  private Value inYear(Expr.InYear in, Direction direction) {
    Value whole = resolve(in.year(), direction);
    LocalDate first = whole.first();
    return first == null
        ? Value.open("DATE", "XXXX-" + NamedDates.monthDay(in.named()), whole.anchor())
        : named.calendar(in.named().inYear(first.getYear()), direction).from(whole.anchor());
  }

  private Value nthWeekday(Expr.NthWeekday nth, Direction direction) {
    Value whole = resolve(nth.of(), direction);
    Period period = whole.period();
    return period == null
        ? Value.open("DATE", units.unknown(Grain.DAY), whole.anchor())
        : units.nthWeekdayOf(nth, period, whole.anchor());
  }

  private int year(@Nullable Expr expr, Direction direction) {
    Value value = expr == null ? null : resolve(expr, direction);
    LocalDate first = value == null ? null : value.first();
    return first == null ? 0 : first.getYear();
  }
}
