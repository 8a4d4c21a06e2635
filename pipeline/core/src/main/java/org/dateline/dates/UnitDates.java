package org.dateline.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.dateline.dates.Expr.Base;
import org.dateline.dates.Expr.Way;
import org.dateline.dates.Value.Source;
import org.jspecify.annotations.Nullable;

/** Works out calendar units that are said relative to a day: last week, four days ago. */
final class UnitDates {
  private final PublicationAnchor anchor;
  private final MentionedDates memory;
  private final DateOptions options;

  UnitDates(PublicationAnchor anchor, MentionedDates memory, DateOptions options) {
    this.anchor = anchor;
    this.memory = memory;
    this.options = options;
  }

  /** This, last or next unit. */
  Value relative(Expr.Relative relative) {
    Grain grain = relative.grain();
    Period base = relative.base() == Base.MENTIONED ? mentioned(grain) : null;
    if (base != null) {
      return Value.of(base.plus(relative.offset()), Source.MENTIONED);
    }
    Period period = anchor.period(grain);
    if (period == null) {
      String open = relative.offset() == 0 ? within(grain) : unknown(grain);
      return Value.open("DATE", open, anchor.year() > 0 ? Source.PUBLISHED : Source.NONE);
    }
    return Value.of(period.plus(relative.offset()), Source.PUBLISHED);
  }

  private @Nullable Period mentioned(Grain grain) {
    Period latest = memory.latest();
    return latest != null && latest.grain().compareTo(grain) >= 0
        ? Period.of(grain, latest.first())
        : memory.latest(grain);
  }

  /** The unit of this kind that holds a publication date too coarse to tell which. */
  private String within(Grain grain) {
    String year = anchor.yearText();
    String month = anchor.month() > 0 ? Period.pad(anchor.month(), 2) : "XX";
    return switch (grain) {
      case CENTURY -> "XX";
      case DECADE -> "XXX";
      case YEAR -> year;
      case HALF -> year + "-HX";
      case QUARTER -> year + "-QX";
      case MONTH -> year + "-" + month;
      case WEEK -> year + "-WXX";
      case WEEKEND -> year + "-WXX-WE";
      default -> year + "-" + month + "-XX";
    };
  }

  /** A unit of this kind, but which is not known. */
  String unknown(Grain grain) {
    return switch (grain) {
      case CENTURY -> "XX";
      case DECADE -> "XXX";
      case YEAR -> "XXXX";
      case HALF -> "XXXX-HX";
      case QUARTER -> "XXXX-QX";
      case MONTH -> "XXXX-XX";
      case WEEK -> "XXXX-WXX";
      case WEEKEND -> "XXXX-WXX-WE";
      default -> "XXXX-XX-XX";
    };
  }

  /** A length before or after the publication date or the date mentioned last. */
  Value shifted(Expr.Shifted shifted) {
    DurationLength length = shifted.length();
    if (shifted.base() == Base.MENTIONED) {
      return fromMentioned(length, shifted.sign());
    }
    if (length.isVague()) {
      return Value.open("DATE", shifted.sign() < 0 ? "PAST_REF" : "FUTURE_REF", Source.NONE);
    }
    Period holding = anchor.period(grainOf(length));
    return holding == null
        ? Value.open("DATE", unknown(length.grain()), Source.NONE)
        : shift(length, shifted.sign(), day(holding), Source.PUBLISHED);
  }

  /** A length from the date mentioned last; a mere length where that is not exact enough. */
  private Value fromMentioned(DurationLength length, int sign) {
    Period latest = memory.latest();
    boolean open = length.isVague() || length.grain().isClock();
    return latest == null || open || latest.grain().compareTo(grainOf(length)) < 0
        ? Value.open("DURATION", length.timex(), Source.NONE)
        : shift(length, sign, latest.first(), Source.MENTIONED);
  }

  private LocalDate day(Period holding) {
    LocalDate date = anchor.date();
    return date == null ? holding.first() : date;
  }

  /** A length before or after a unit: as exact as the finer of the two. */
  Value shift(DurationLength length, int sign, Period from, Source source) {
    Grain grain = grainOf(length);
    boolean finer = from.grain().compareTo(grain) > 0;
    return shift(length, sign, from.first(), source, finer ? from.grain() : grain);
  }

  private Value shift(DurationLength length, int sign, LocalDate from, Source source) {
    return shift(length, sign, from, source, grainOf(length));
  }

  /** The unit that holds the day a length away. */
  private Value shift(DurationLength length, int sign, LocalDate from, Source source, Grain grain) {
    if (length.isVague()) {
      return Value.open("DATE", sign < 0 ? "PAST_REF" : "FUTURE_REF", source);
    }
    long whole = sign * (long) Math.floor(length.amount());
    LocalDate day = length.grain().shift(from, whole);
    double rest = length.amount() - Math.floor(length.amount());
    if (rest > 0 && length.grain() == Grain.YEAR) {
      day = day.plusMonths(Math.round(sign * rest * 12));
    }
    return Value.of(Period.of(grain, day), source);
  }

  private static Grain grainOf(DurationLength length) {
    return switch (length.grain()) {
      case CENTURY, DECADE -> Grain.YEAR;
      case HALF -> Grain.MONTH;
      case WEEKEND -> Grain.WEEK;
      case HOUR, MINUTE, SECOND -> Grain.DAY;
      default -> length.grain();
    };
  }

  /** The nth unit inside a longer one, counted from its end if negative. */
  Value nthOf(Expr.Nth nth, Period whole, Source source) {
    Grain grain = nth.grain();
    if (nth.fiscal() && grain == Grain.QUARTER) {
      return Value.of(fiscal(whole.first().getYear(), nth.index()), source);
    }
    if (grain == Grain.HALF && whole.grain().compareTo(Grain.YEAR) < 0) {
      return Value.open("DATE", whole.timex(), source).with(nth.index() == 1 ? "START" : "END");
    }
    Period first = Period.of(grain, whole.first());
    Period last = Period.of(grain, whole.last());
    if (grain == Grain.WEEK && whole.grain() != Grain.DAY) {
      first = Period.of(grain, whole.first().plusDays(3)); // most of whose days are inside
      last = Period.of(grain, whole.last().minusDays(3));
    }
    if (grain == Grain.WEEKEND && whole.grain() != Grain.DAY) { // whose Saturday is inside
      first = first.first().isBefore(whole.first()) ? first.plus(1) : first;
      last = last.first().isAfter(whole.last()) ? last.plus(-1) : last;
    }
    Period found = nth.index() < 0 ? last.plus(nth.index() + 1L) : first.plus(nth.index() - 1L);
    return whole.grain() != Grain.DAY && found.first().isAfter(whole.last())
        ? Value.open("DATE", whole.timex(), source)
        : Value.of(found, source);
  }

  /** The nth such week-day inside a longer unit; the unit where it has not so many. */
  Value nthWeekdayOf(Expr.NthWeekday nth, Period whole, Source source) {
    DayOfWeek weekday = DayOfWeek.of(nth.weekday());
    LocalDate found =
        nth.index() < 0
            ? whole.last().with(TemporalAdjusters.previousOrSame(weekday))
            : whole.first().with(TemporalAdjusters.nextOrSame(weekday));
    found = found.plusWeeks(nth.index() < 0 ? nth.index() + 1L : nth.index() - 1L);
    boolean inside = !found.isBefore(whole.first()) && !found.isAfter(whole.last());
    return inside ? Value.of(Period.day(found), source) : Value.open("DATE", whole.timex(), source);
  }

  /** The last fiscal quarter of a number that has begun on the publication date. */
  Value fiscalQuarter(int quarter) {
    LocalDate today = LocalDate.of(anchor.year(), anchor.month(), Math.max(1, anchor.day()));
    Period found = fiscal(anchor.year() + 1, quarter);
    while (found.first().isAfter(today)) {
      found = found.plus(-4);
    }
    return Value.of(found, Source.PUBLISHED);
  }

  /** A quarter of a fiscal year that is named after the calendar year in which it ends. */
  private Period fiscal(int year, int quarter) {
    int start = options.fiscalYearStart();
    LocalDate first = LocalDate.of(start == 1 ? year : year - 1, start, 1);
    return Period.of(Grain.QUARTER, first.plusMonths(3L * (quarter - 1)));
  }

  /**
   * A year before: of the month mentioned last if a month is meant, else of the quarter that the
   * text is about, else (DAY: "the same period") of a month just mentioned, else of the publication
   * date, or of the last quarter that was over by then if a quarter is meant.
   */
  Value yearBefore(@Nullable Grain grain) {
    Period same = grain == Grain.MONTH ? memory.latest(Grain.MONTH) : memory.quarter();
    Period latest = memory.latest();
    if (same == null && grain == Grain.DAY && latest != null && latest.grain() == Grain.MONTH) {
      same = latest;
    }
    if (same != null) {
      return Value.of(Period.of(same.grain(), same.first().minusYears(1)), Source.MENTIONED);
    }
    return grain == Grain.QUARTER
        ? relative(new Expr.Relative(Grain.QUARTER, -5, Base.PUBLISHED))
        : relative(new Expr.Relative(Grain.YEAR, -1, Base.PUBLISHED));
  }

  /** The quarter mentioned last, else the last one that was over on the publication date. */
  Value quarterInQuestion(int year) {
    Period quarter = memory.quarter();
    if (year > 0) {
      return quarter == null
          ? Value.of(Period.year(year), Source.NONE)
          : Value.of(Period.of(Grain.QUARTER, quarter.first().withYear(year)), Source.MENTIONED);
    }
    LocalDate today = anchor.date();
    boolean open = quarter == null || (today != null && quarter.first().isAfter(today));
    return quarter == null || open
        ? relative(new Expr.Relative(Grain.QUARTER, -1, Base.PUBLISHED))
        : Value.of(quarter, Source.MENTIONED);
  }

  /** The year of the quarter that the text is about; if it lies ahead, of the publication date. */
  Value fullYear(Way way) {
    Period quarter = memory.quarter();
    return quarter == null || way == Way.FUTURE
        ? relative(new Expr.Relative(Grain.YEAR, 0, Base.PUBLISHED))
        : Value.of(Period.of(Grain.YEAR, quarter.first()), Source.MENTIONED);
  }

  /** The weekend that the publication date lies in, else the one before it. */
  Value theWeekend() {
    LocalDate today = anchor.date();
    boolean inside = today != null && today.getDayOfWeek().getValue() > 5;
    return relative(new Expr.Relative(Grain.WEEKEND, inside ? 0 : -1, Base.PUBLISHED));
  }

  /** The date mentioned last; an unknown day where there was none. */
  Value thatDate() {
    Period latest = memory.latest();
    return latest == null
        ? Value.open("DATE", unknown(Grain.DAY), Source.NONE)
        : Value.of(latest, Source.MENTIONED);
  }

  /** A fixed value; decades and centuries have their days. */
  Value fixed(Expr.Fixed fixed) {
    String value = fixed.value();
    boolean digits = value.length() >= 2 && value.chars().allMatch(Character::isDigit);
    if (!digits || value.length() > 3) {
      return Value.open(fixed.type(), value, Source.NONE);
    }
    boolean decade = value.length() == 3;
    int year = Integer.parseInt(value) * (decade ? 10 : 100);
    LocalDate first = LocalDate.of(year, 1, 1);
    return Value.of(new Period(decade ? Grain.DECADE : Grain.CENTURY, first), Source.NONE);
  }
}
