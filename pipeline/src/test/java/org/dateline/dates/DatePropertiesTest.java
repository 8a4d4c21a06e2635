package org.dateline.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.dateline.schema.DateMention;

/** A date written in any style is that date again; a date counted from a day is counted right. */
class DatePropertiesTest {
  private static final List<DateTimeFormatter> STYLES =
      List.of(
          style("MMMM d, yyyy"),
          style("MMM. d, yyyy"),
          style("MMM d yyyy"),
          style("d MMMM yyyy"),
          style("d MMM yyyy"),
          style("EEEE, MMMM d, yyyy"),
          style("EEEE, d MMMM yyyy"),
          style("yyyy-MM-dd"),
          style("M/d/yyyy"),
          style("d.M.yyyy"));

  private static DateTimeFormatter style(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.US);
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers()
        .between(1000, 2100)
        .flatMap(
            year ->
                Arbitraries.integers()
                    .between(1, LocalDate.of(year, 1, 1).lengthOfYear())
                    .map(day -> LocalDate.ofYearDay(year, day)));
  }

  /** Days on and around the ends of months and years, leap days among them. */
  @Provide
  Arbitrary<LocalDate> edges() {
    return Arbitraries.integers()
        .between(1000 * 12 + 1, 2100 * 12)
        .map(months -> LocalDate.of(months / 12, months % 12 + 1, 1))
        .flatMap(first -> Arbitraries.integers().between(-2, 1).map(first::plusDays));
  }

  @Property(tries = 2000)
  void everyStyleIsReadBack(@ForAll("days") LocalDate day, @ForAll @IntRange(max = 9) int style) {
    check(day, STYLES.get(style));
  }

  @Property(tries = 2000)
  void everyStyleIsReadBackAtTheEdges(
      @ForAll("edges") LocalDate day, @ForAll @IntRange(max = 9) int style) {
    check(day, STYLES.get(style));
  }

  private static void check(LocalDate day, DateTimeFormatter style) {
    String written = style.format(day).replace("May.", "May"); // is no abbreviation
    DateMention row = only("It happened on " + written + " in Lyon.", "2004-05-07");
    assertThat(row.getText()).isEqualTo(written);
    assertThat(row.getValue()).isEqualTo(day.toString());
    assertThat(row.getStartDate()).isEqualTo(day);
    assertThat(row.getEndDate()).isEqualTo(day);
  }

  @Property(tries = 500)
  void daysAreCountedFromThePublicationDay(
      @ForAll("edges") LocalDate published, @ForAll @IntRange(min = 2, max = 400) int n) {
    DateMention ago = only("He left " + n + " days ago.", published.toString());
    assertThat(ago.getValue()).isEqualTo(published.minusDays(n).toString());
    DateMention ahead = only("He leaves " + n + " days from now.", published.toString());
    assertThat(ahead.getValue()).isEqualTo(published.plusDays(n).toString());
  }

  @Property(tries = 500)
  void yesterdayTodayAndTomorrow(@ForAll("edges") LocalDate published) {
    String day = published.toString();
    assertThat(only("It ended yesterday.", day).getStartDate()).isEqualTo(published.minusDays(1));
    assertThat(only("It ended today.", day).getStartDate()).isEqualTo(published);
    assertThat(only("It ends tomorrow.", day).getStartDate()).isEqualTo(published.plusDays(1));
  }

  @Property(tries = 500)
  void weekdayIsOfTheLastSevenDays(
      @ForAll("edges") LocalDate published, @ForAll @IntRange(max = 6) int back) {
    LocalDate day = published.minusDays(back);
    String name = day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.US);
    assertThat(only("The court ruled " + name + ".", published.toString()).getStartDate())
        .isEqualTo(day);
  }

  @Property(tries = 500)
  void dayWithoutAYearIsWithinAYear(
      @ForAll("edges") LocalDate published, @ForAll("edges") LocalDate any) {
    LocalDate day = any.getDayOfMonth() > 28 ? any.minusDays(3) : any;
    String written = style("MMMM d").format(day);
    LocalDate found = only("It happened on " + written + ".", published.toString()).getStartDate();
    assertThat(found).isNotNull();
    assertThat(found.getMonthValue()).isEqualTo(day.getMonthValue());
    assertThat(found.getDayOfMonth()).isEqualTo(day.getDayOfMonth());
    assertThat(found).isBetween(published.minusDays(366), published.plusDays(366));
  }

  private static DateMention only(String text, String published) {
    List<DateMention> rows = Texts.rows(text, published);
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }
}
