package org.dateline.nlp.printed;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.nlp.printed.GivenDates.Order;
import org.dateline.rules.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GivenDatesTest {
  private final GivenDates dates = new GivenDates(RuleSet.builtIn());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1998                                  | 1998
          2004-05                               | 2004-05
          2004/05                               | 2004-05
          05/2004                               | 2004-05
          May 2004                              | 2004-05
          2004-05-07                            | 2004-05-07
          2004-5-7                              | 2004-05-07
          2004/05/07                            | 2004-05-07
          2004.05.07                            | 2004-05-07
          20040507                              | 2004-05-07
          2004050718                            | 2004-05-07T18
          200405071832                          | 2004-05-07T18:32
          20040507183249                        | 2004-05-07T18:32:49
          20040507T183249Z                      | 2004-05-07T18:32:49Z
          2004-05-07 18:32:49                   | 2004-05-07T18:32:49
          2004-05-07 18:32                      | 2004-05-07T18:32
          2004-05-07  18:32:49.5                | 2004-05-07T18:32:49.5
          2004-05-07 18:32:49.123456+00:00      | 2004-05-07T18:32:49.123456+00:00
          2004-05-07t18:32:49z                  | 2004-05-07T18:32:49Z
          2004-05-07 18:32:49 +0900             | 2004-05-07T18:32:49+09:00
          2004-05-07T18:32:49+09                | 2004-05-07T18:32:49+09:00
          2004-05-07 18:32:49 UTC               | 2004-05-07T18:32:49Z
          2004-05-07 18:32:49 EST               | 2004-05-07T18:32:49-05:00
          2004/05/07 18:32:49                   | 2004-05-07T18:32:49
          2004:05:07 18:32:49                   | 2004-05-07T18:32:49
          Fri, 07 May 2004 18:32:49 GMT         | 2004-05-07T18:32:49Z
          Fri, 7 May 2004 18:32:49 +0900        | 2004-05-07T18:32:49+09:00
          Fri, 07 May 2004 18:32:49 EST         | 2004-05-07T18:32:49-05:00
          Fri, 07 May 2004 18:32:49 CST         | 2004-05-07T18:32:49-06:00
          7 May 04 18:32:49 GMT                 | 2004-05-07T18:32:49Z
          Fri, 07 May 98 18:32 EDT              | 1998-05-07T18:32-04:00
          Friday, 07-May-04 18:32:49 GMT        | 2004-05-07T18:32:49Z
          Fri May  7 18:32:49 2004              | 2004-05-07T18:32:49
          Fri May  7 18:32:49 KST 2004          | 2004-05-07T18:32:49+09:00
          May 7, 2004                           | 2004-05-07
          MAY 7, 2004                           | 2004-05-07
          May 7th, 2004                         | 2004-05-07
          7 May 2004                            | 2004-05-07
          07-May-2004                           | 2004-05-07
          Sept. 7, 2004                         | 2004-09-07
          Friday, May 7, 2004 6:32 PM           | 2004-05-07T18:32
          May 7, 2004 12:05 a.m.                | 2004-05-07T00:05
          May 7, 2004 at 6:32 PM EDT            | 2004-05-07T18:32-04:00
          May 7, 2004, 18:32 KST                | 2004-05-07T18:32+09:00
          May 7, 2004 18:32 CST                 | 2004-05-07T18:32
          Published: May 7, 2004                | 2004-05-07
          13/05/2004                            | 2004-05-13
          05/13/2004 18:32                      | 2004-05-13T18:32
          05/05/2004                            | 2004-05-05
          07.05.2004                            | 2004-05-07
          7. Mai 2004                           | 2004-05-07
          le 7 mai 2004                         | 2004-05-07
          7 de mayo de 2004                     | 2004-05-07
          7 мая 2004 г.                         | 2004-05-07
          2004年5月7日                          | 2004-05-07
          2004년 5월 7일 18:32                  | 2004-05-07T18:32
          1083954769                            | 2004-05-07T18:32:49Z
          545000000                             | 1987-04-09T20:53:20Z
          1083954769000                         | 2004-05-07T18:32:49Z
          545000000000                          | 1987-04-09T20:53:20Z
          1083954769000000                      | 2004-05-07T18:32:49Z
          1083954769000000000                   | 2004-05-07T18:32:49Z
          -300000000                            | 1960-06-29T18:40:00Z
          """)
  void readsWhatIsGiven(String given, String iso) {
    assertThat(dates.iso(given)).isEqualTo(iso);
  }

  @Test
  void spacesOfAnyKindAndQuotesDoNotHurt() {
    assertThat(dates.iso(" May\u00a07, 2004 6:32\u202fPM \n")).isEqualTo("2004-05-07T18:32");
    assertThat(dates.iso("\"2004-05-07\"")).isEqualTo("2004-05-07");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "May 7",
        "18:32",
        "05/07/2004",
        "5-7-2004 18:32",
        "05/07/04",
        "13/05/04",
        "31/31/2004",
        "May 32, 2004",
        "Feb 29, 2003",
        "2003-02-29",
        "20030229",
        "2004-05-07T25:00",
        "0000-00-00 00:00:00",
        "May 7, 2004 - May 9, 2004",
        "about May 7, 2004?",
        "12345678",
        "12345678901",
        "99999999999999999999",
        "In May 7, 2004 the ministers of both sides met",
      })
  void givesNoDateForAnythingElse(String given) {
    assertThat(dates.iso(given)).isNull();
  }

  @Test
  void anOrderThatIsKnownDecides() {
    PrintedDate american = dates.read("05/07/2004", Order.MONTH_FIRST);
    PrintedDate british = dates.read("05/07/2004", Order.DAY_FIRST);
    assertThat(american).isNotNull();
    assertThat(american.iso()).isEqualTo("2004-05-07");
    assertThat(british).isNotNull();
    assertThat(british.iso()).isEqualTo("2004-07-05");
  }
}
