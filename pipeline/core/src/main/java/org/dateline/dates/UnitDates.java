package org.dateline.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.dateline.dates.Expr.Base;
import org.dateline.dates.Expr.Direction;
import org.dateline.dates.Value.Anchor;
import org.jspecify.annotations.Nullable;

/** Resolves calendar units that are relative to a day: last week, four days ago. */
final class UnitDates {
  private final PublicationDate published;
  private final MentionedDates mentionedDates;
  private final DateOptions options;

  UnitDates(PublicationDate published, MentionedDates mentionedDates, DateOptions options) {
    this.published = published;
    this.mentionedDates = mentionedDates;
    this.options = options;
  }

  /** This, last or next unit. */
  Value relative(Expr.Relative relative) {
    Grain grain = relative.grain();
    boolean isNear = relative.base() == Base.NEAR && mentionedDates.isNear();
    Period base = isNear || relative.base() == Base.MENTIONED ? mentioned(grain) : null;
    if (base != null) {
      return Value.of(base.plus(relative.offset()), Anchor.mentioned(base));
    }
    Period period = published.period(grain);
    if (period == null) {
      String open = relative.offset() == 0 ? within(grain) : unknown(grain);
      return Value.open("DATE", open, published.year() > 0 ? Anchor.PUBLISHED : Anchor.NONE);
    }
    return Value.of(period.plus(relative.offset()), Anchor.PUBLISHED);
  }

  private @Nullable Period mentioned(Grain grain) {
    Period latest = mentionedDates.latest();
    return latest != null && latest.grain().compareTo(grain) >= 0
        ? Period.of(grain, latest.first())
        : mentionedDates.latest(grain);
  }

  /** The unit that contains the publication date, with X for what the date does not give. */
  private String within(Grain grain) {
    String year = published.yearText();
    String month = published.month() > 0 ? Period.pad(published.month(), 2) : "XX";
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

  /** An unknown unit of this kind. */
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
      return Value.open("DATE", shifted.sign() < 0 ? "PAST_REF" : "FUTURE_REF", Anchor.NONE);
    }
    Period holding = published.period(grainOf(length));
    return holding == null
        ? Value.open("DATE", unknown(length.grain()), Anchor.NONE)
        : shift(length, shifted.sign(), day(holding), Anchor.PUBLISHED);
  }

  /** A length from the date mentioned last; a duration if that date is not exact enough. */
  private Value fromMentioned(DurationLength length, int sign) {
    Period latest = mentionedDates.latest();
    boolean open = length.isVague() || length.grain().isClock();
    return latest == null || open || latest.grain().compareTo(grainOf(length)) < 0
        ? Value.open("DURATION", length.timex(), Anchor.NONE)
        : shift(length, sign, latest.first(), Anchor.mentioned(latest));
  }

  private LocalDate day(Period holding) {
    LocalDate date = published.date();
    return date == null ? holding.first() : date;
  }

  /** A length before or after a unit, in the finer one of the two units. */
  Value shift(DurationLength length, int sign, Period from, Anchor anchor) {
    Grain grain = grainOf(length);
    boolean finer = from.grain().compareTo(grain) > 0;
    return shift(length, sign, from.first(), anchor, finer ? from.grain() : grain);
  }

  /** As {@link #shift(DurationLength, int, Period, Anchor)}, in the unit of the length. */
  Value shift(DurationLength length, int sign, LocalDate from, Anchor anchor) {
    return shift(length, sign, from, anchor, grainOf(length));
  }

  /** The unit that contains the day at this distance. */
  private Value shift(DurationLength length, int sign, LocalDate from, Anchor anchor, Grain grain) {
    if (length.isVague()) {
      return Value.open("DATE", sign < 0 ? "PAST_REF" : "FUTURE_REF", anchor);
    }
    long whole = sign * (long) Math.floor(length.amount());
    LocalDate day = length.grain().shift(from, whole);
    double rest = length.amount() - Math.floor(length.amount());
    if (rest > 0 && length.grain() == Grain.YEAR) {
      day = day.plusMonths(Math.round(sign * rest * 12));
    }
    return Value.of(Period.of(grain, day), anchor);
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
  Value nthOf(Expr.Nth nth, Period whole, Anchor anchor) {
    Grain grain = nth.grain();
    if (nth.fiscal() && grain == Grain.QUARTER) {
      return Value.of(fiscal(whole.first().getYear(), nth.index()), anchor);
    }
    if (grain == Grain.HALF && whole.grain().compareTo(Grain.YEAR) < 0) {
      return Value.open("DATE", whole.timex(), anchor).with(nth.index() == 1 ? "START" : "END");
    }
    Period first = Period.of(grain, whole.first());
    Period last = Period.of(grain, whole.last());
    if (grain == Grain.WEEK && whole.grain() != Grain.DAY) {
      first = Period.of(grain, whole.first().plusDays(3)); // a week with most days inside
      last = Period.of(grain, whole.last().minusDays(3));
    }
    if (grain == Grain.WEEKEND && whole.grain() != Grain.DAY) { // a weekend with Saturday inside
      first = first.first().isBefore(whole.first()) ? first.plus(1) : first;
      last = last.first().isAfter(whole.last()) ? last.plus(-1) : last;
    }
    Period found = nth.index() < 0 ? last.plus(nth.index() + 1L) : first.plus(nth.index() - 1L);
    return whole.grain() != Grain.DAY && found.first().isAfter(whole.last())
        ? Value.open("DATE", whole.timex(), anchor)
        : Value.of(found, anchor);
  }

  /** The nth such week-day inside a longer unit; the unit itself if it has fewer. */
  Value nthWeekdayOf(Expr.NthWeekday nth, Period whole, Anchor anchor) {
    DayOfWeek weekday = DayOfWeek.of(nth.weekday());
    LocalDate found =
        nth.index() < 0
            ? whole.last().with(TemporalAdjusters.previousOrSame(weekday))
            : whole.first().with(TemporalAdjusters.nextOrSame(weekday));
    found = found.plusWeeks(nth.index() < 0 ? nth.index() + 1L : nth.index() - 1L);
    boolean inside = !found.isBefore(whole.first()) && !found.isAfter(whole.last());
    return inside ? Value.of(Period.day(found), anchor) : Value.open("DATE", whole.timex(), anchor);
  }

  /** The latest fiscal quarter with a number that begins on or before the publication date. */
  Value fiscalQuarter(int quarter) {
    LocalDate today =
        LocalDate.of(published.year(), published.month(), Math.max(1, published.day()));
    Period found = fiscal(published.year() + 1, quarter);
    while (found.first().isAfter(today)) {
      found = found.plus(-4);
    }
    return Value.of(found, Anchor.PUBLISHED);
  }

  /** A quarter of a fiscal year; the fiscal year has the number of the year in which it ends. */
  private Period fiscal(int year, int quarter) {
    int start = options.fiscalYearStart();
    LocalDate first = LocalDate.of(start == 1 ? year : year - 1, start, 1);
    return Period.of(Grain.QUARTER, first.plusMonths(3L * (quarter - 1)));
  }

  /**
   * The same unit a year earlier. Which unit: for MONTH the month mentioned last, else the quarter
   * that the text is about, else for DAY ("the same period") a month just mentioned. Without any of
   * them the year before publication, or for QUARTER the last full quarter a year earlier.
   */
  Value yearBefore(@Nullable Grain grain) {
    Period same =
        grain == Grain.MONTH ? mentionedDates.latest(Grain.MONTH) : mentionedDates.quarter();
    Period latest = mentionedDates.latest();
    if (same == null && grain == Grain.DAY && latest != null && latest.grain() == Grain.MONTH) {
      same = latest;
    }
    if (same != null) {
      return Value.of(Period.of(same.grain(), same.first().minusYears(1)), Anchor.mentioned(same));
    }
    return grain == Grain.QUARTER
        ? relative(new Expr.Relative(Grain.QUARTER, -5, Base.PUBLISHED))
        : relative(new Expr.Relative(Grain.YEAR, -1, Base.PUBLISHED));
  }

  /**
   * The quarter that the text is about, else the last one that was over on the publication date.
   */
  Value quarterInQuestion(int year) {
    Period quarter = mentionedDates.quarter();
    if (year > 0) {
      return quarter == null
          ? Value.of(Period.year(year), Anchor.NONE)
          : Value.of(
              Period.of(Grain.QUARTER, quarter.first().withYear(year)), Anchor.mentioned(quarter));
    }
    LocalDate today = published.date();
    boolean open = quarter == null || (today != null && quarter.first().isAfter(today));
    return quarter == null || open
        ? relative(new Expr.Relative(Grain.QUARTER, -1, Base.PUBLISHED))
        : Value.of(quarter, Anchor.mentioned(quarter));
  }

  /** The year of the quarter that the text is about, else the year of publication. */
  Value fullYear(Direction direction) {
    Period quarter = mentionedDates.quarter();
    return quarter == null || direction == Direction.FUTURE
        ? relative(new Expr.Relative(Grain.YEAR, 0, Base.PUBLISHED))
        : Value.of(Period.of(Grain.YEAR, quarter.first()), Anchor.mentioned(quarter));
  }

  /** The weekend that contains the publication date, else the one before it. */
  Value theWeekend() {
    LocalDate today = published.date();
    boolean inside = today != null && today.getDayOfWeek().getValue() > 5;
    return relative(new Expr.Relative(Grain.WEEKEND, inside ? 0 : -1, Base.PUBLISHED));
  }

  /** The date mentioned last; an unknown day where there was none. */
  Value thatDate() {
    Period latest = mentionedDates.latest();
    return latest == null
        ? Value.open("DATE", unknown(Grain.DAY), Anchor.NONE)
        : Value.of(latest, Anchor.mentioned(latest));
  }

  /** A fixed value; a decade or century gets its first and last day. */
  Value fixed(Expr.Fixed fixed) {
    String value = fixed.value();
    boolean digits = value.length() >= 2 && value.chars().allMatch(Character::isDigit);
    if (!digits || value.length() > 3) {
      return Value.open(fixed.type(), value, Anchor.NONE);
    }
    boolean decade = value.length() == 3;
    int year = Integer.parseInt(value) * (decade ? 10 : 100);
    LocalDate first = LocalDate.of(year, 1, 1);
    return Value.of(new Period(decade ? Grain.DECADE : Grain.CENTURY, first), Anchor.NONE);
  }
}
