package org.dateline.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.dateline.schema.DateMention;

/** A date written in any style is that date again; a date counted from a day is counted right. */
class DatePropertiesTest {
  private static final List<Function<LocalDate, String>> STYLES =
      List.of(
          style("MMMM d, yyyy"),
          style("MMMM d yyyy"),
          style("MMM. d, yyyy"),
          style("MMM d yyyy"),
          style("MMM d, yyyy"),
          style("d MMMM yyyy"),
          style("d MMMM, yyyy"),
          style("d MMM yyyy"),
          style("EEEE, MMMM d, yyyy"),
          style("EEEE, d MMMM yyyy"),
          style("EEEE d MMMM yyyy"),
          style("EEE. MMM d, yyyy"),
          style("yyyy-MM-dd"),
          style("M/d/yyyy"),
          style("MM/dd/yyyy"),
          style("d.M.yyyy"),
          style("dd.MM.yyyy"),
          day -> style("MMMM ").apply(day) + ordinal(day) + style(", yyyy").apply(day),
          day -> ordinal(day) + style(" MMMM yyyy").apply(day),
          day -> "the " + ordinal(day) + style("' of 'MMMM yyyy").apply(day),
          day -> "the " + ordinal(day) + style("' of 'MMMM, yyyy").apply(day));

  private static Function<LocalDate, String> style(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.US)::format;
  }

  private static String ordinal(LocalDate day) {
    int number = day.getDayOfMonth();
    boolean teen = number / 10 == 1;
    return number
        + (teen || number % 10 > 3 ? "th" : List.of("th", "st", "nd", "rd").get(number % 10));
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
  void everyStyleIsReadBack(@ForAll("days") LocalDate day, @ForAll @IntRange(max = 20) int style) {
    check(day, STYLES.get(style));
  }

  @Property(tries = 2000)
  void everyStyleIsReadBackAtTheEdges(
      @ForAll("edges") LocalDate day, @ForAll @IntRange(max = 20) int style) {
    check(day, STYLES.get(style));
  }

  private static void check(LocalDate day, Function<LocalDate, String> style) {
    String written = style.apply(day).replace("May.", "May"); // is no abbreviation
    DateMention row = only("It happened on " + written + " in Lyon.", "2004-05-07");
    assertThat(row.getText()).isEqualTo(written);
    assertThat(row.getValue()).isEqualTo(day.toString());
    assertThat(row.getStartDate()).isEqualTo(day);
    assertThat(row.getEndDate()).isEqualTo(day);
  }

  @Example
  void everyStyleIsReadBackOnEveryLeapDayAndTurnOfTheYear() {
    for (int year = 1000; year <= 2100; year++) {
      LocalDate first = LocalDate.of(year, 1, 1);
      LocalDate endOfFebruary = LocalDate.of(year, 3, 1).minusDays(1);
      Function<LocalDate, String> style = STYLES.get(year % STYLES.size());
      for (LocalDate day : List.of(first, first.minusDays(1), endOfFebruary)) {
        if (day.getYear() >= 1000) {
          check(day, style);
        }
      }
    }
  }

  /** Published on the last day of each month of eleven hundred years, and on the first. */
  @Example
  void everyBoundaryOfThePublicationDay() {
    for (int months = 1000 * 12 + 1; months <= 2100 * 12; months++) {
      LocalDate first = LocalDate.of(months / 12, months % 12 + 1, 1);
      checkNeighbours(first);
      checkNeighbours(first.minusDays(1));
    }
  }

  private static void checkNeighbours(LocalDate published) {
    LocalDate weekday = published.minusDays(published.getDayOfMonth() % 7);
    String text =
        "It ended yesterday, not today or tomorrow. He left two days ago, or last month, or last"
            + " year. The court ruled "
            + weekday.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.US)
            + ".";
    String lastMonth = style("yyyy-MM").apply(published.minusMonths(1));
    assertThat(Texts.rows(text, published.toString()))
        .extracting(DateMention::getValue)
        .containsExactly(
            published.minusDays(1).toString(),
            published.toString(),
            published.plusDays(1).toString(),
            published.minusDays(2).toString(),
            lastMonth,
            style("yyyy").apply(published.minusYears(1)),
            weekday.toString());
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
    String written = style("MMMM d").apply(day);
    LocalDate found = only("It happened on " + written + ".", published.toString()).getStartDate();
    assertThat(found).isNotNull();
    assertThat(found.getMonthValue()).isEqualTo(day.getMonthValue());
    assertThat(found.getDayOfMonth()).isEqualTo(day.getDayOfMonth());
    assertThat(found).isBetween(published.minusDays(366), published.plusDays(366));
  }

  /** Words of dates in no order that anybody would say, numbers among them that no date has. */
  @Property(tries = 20_000)
  void nonsenseIsReadWithoutAFailure(
      @ForAll("phrases") List<String> words, @ForAll("anchors") String published) {
    String text = "It was " + String.join(" ", words) + ".";
    for (DateMention row : Texts.rows(text, published)) {
      assertThat(text).contains(row.getText());
      TimexGrammar.check(row, text);
      LocalDate first = row.getStartDate();
      if (first != null) {
        assertThat(first.getYear()).isBetween(1, 9999);
        assertThat(row.getEndDate()).isBetween(first, LocalDate.of(9999, 12, 31));
      }
    }
  }

  /** Every example of every rule, published on many days, in all languages. */
  @Example
  void examplesHaveValuesOfTheGrammar() {
    for (String code : List.of("en")) {
      for (DateRule rule : LanguagePack.of(Texts.RULES, "any", code).grammar().rules()) {
        List<DateRule.Example> examples = rule.source().examples();
        for (DateRule.Example example : examples == null ? List.<DateRule.Example>of() : examples) {
          for (String published : List.of("2004-02-29", "2004", "0001-01-01", "9999-12-31")) {
            for (DateMention row : Texts.rows(example.text(), published)) {
              TimexGrammar.check(row, example.text());
            }
          }
        }
      }
    }
  }

  /** The development texts, where they are at hand, with either way to write a range. */
  @Example
  void developmentTextsHaveValuesOfTheGrammar() throws java.io.IOException {
    DateExtractor split =
        new DateExtractor(Texts.RULES, DateOptions.defaults().withRanges(DateOptions.Ranges.SPLIT));
    for (DevelopmentTexts.LabelledText text : DevelopmentTexts.all()) {
      for (DateMention row : Texts.rows(text.text(), text.published())) {
        TimexGrammar.check(row, text.id());
      }
      for (DateMention row : Texts.rows(split, text.text(), text.published())) {
        TimexGrammar.check(row, text.id());
      }
    }
  }

  @Provide
  Arbitrary<List<String>> phrases() {
    return Arbitraries.of(
            ("0 1 29 31 32 99 1900 2004 0000 9999 10000 99,999,999,999 13.8 1/2 two hundred billion"
                    + " first third 0th 31st 99999999999th last next this previous the of on to from"
                    + " between and since until before after ago later hence within a half quarter"
                    + " fiscal year years months week weekend days hours decades century centuries"
                    + " Monday Sunday February May Dec. winter Christmas Easter today yesterday now"
                    + " noon 10:30 25:61 GMT '90s 1990s mid -year-old every Q1 Q5 FY2004 2/30/2004"
                    + " 2004-13-45 12/31/99 0/0/00 BC AD B.C. Ramadan Passover Diwali 31st 2004/05/07"
                    + " 11-13-2003 5th the 28th ago every other half 19th-century - -- – / ,")
                .split(" "))
        .list()
        .ofMinSize(1)
        .ofMaxSize(9);
  }

  @Provide
  Arbitrary<String> anchors() {
    return Arbitraries.of(
        "2004-02-29", "2004", "2004-02", "0001-01-01", "0001", "9999", "9999-12-31", "1582-10-10");
  }

  private static DateMention only(String text, String published) {
    List<DateMention> rows = Texts.rows(text, published);
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }
}
