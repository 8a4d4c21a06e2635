package org.dateline.nlp.printed;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.rules.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateScannerTest {
  private final DateScanner scanner = new DateScanner(RuleSet.builtIn());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          June 3, 2011 09:15:20                 | 2011-06-03T09:15:20
          General News 14:05 June 03, 2011      | 2011-06-03T14:05
          Jun. 3rd, 2011 at 3:15 p.m. ET        | 2011-06-03T15:15
          3. Juni 2011, 14.30 Uhr               | 2011-06-03T14:30
          vom 3.6.2011 um 12:05 Uhr             | 2011-06-03T12:05
          3 de junio de 2011                    | 2011-06-03
          3 juin 2011 à 18h30                   | 2011-06-03T18:30
          2011. június 3.                       | 2011-06-03
          2011. gada 3. jūnijs                  | 2011-06-03
          2011年6月3日                            | 2011-06-03
          2011년 6월 3일                          | 2011-06-03
          3 июня 2011                           | 2011-06-03
          3 tháng 6, 2011                       | 2011-06-03
          2011-06-03T23:30:00.000-05:00         | 2011-06-03T23:30:00-05:00
          2011-06-03T23:30:00+0100              | 2011-06-03T23:30:00+01:00
          2011-06-03T23:30:00Z                  | 2011-06-03T23:30:00Z
          Fri Jun 3 16:00:00 UTC 2011           | 2011-06-03T16:00:00Z
          Fri, 03 Jun 2011 10:00:00 GMT         | 2011-06-03T10:00:00Z
          Jun 3, 2011, 10:31 pm CST             | 2011-06-03T22:31
          12:10 - 03/06/2011                    | 2011-03-06T12:10
          13/06/2011                            | 2011-06-13
          03-Jun-11                             | 2011-06-03
          June 2011                             | 2011-06
          """)
  void readsPrintedDates(String text, String iso) {
    assertThat(scanner.find(text, true)).extracting(PrintedDate::iso).containsExactly(iso);
  }

  @Test
  void readsDatesWithBarsBetween() {
    assertThat(scanner.find("26 | 01 | 2011", false))
        .extracting(PrintedDate::iso)
        .containsExactly("2011-01-26");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "version 1.2.3 is out",
        "call 555 0123 456",
        "May I have 20 of them?",
        "31.02.2011",
        "on Friday, June 3",
        "between 1990 and 2011",
        "chapter 3/12",
        "12:30:45",
        ""
      })
  void findsNoDateWhereNoneIs(String text) {
    assertThat(scanner.find(text, true)).isEmpty();
  }

  @Test
  void readsDayFirstOutsideTheUnitedStates() {
    assertThat(scanner.find("3/7/2011", false))
        .extracting(PrintedDate::iso)
        .containsExactly("2011-07-03");
    assertThat(scanner.find("3/7/2011", true))
        .extracting(PrintedDate::iso)
        .containsExactly("2011-03-07");
  }
}
