package org.dateline.dates;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.schema.DateMention;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Week-days and months lie ahead or back as the words around them say; published on a Friday. */
class DirectionTest {
  private static final String PUBLISHED = "2004-05-07";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The sides will meet Monday and Tuesday in Geneva. | 2004-05-10 2004-05-11",
        "The council meets Monday and Tuesday. | 2004-05-10 2004-05-11",
        "He and the king meet separately Monday. | 2004-05-10",
        "Talks resume Wednesday. | 2004-05-12",
        "Polls close on Saturday. | 2004-05-08",
        "The hearing is Tuesday. | 2004-05-11",
        "The session, to be held Thursday, is closed. | 2004-05-13",
        "He was to arrive Thursday. | 2004-05-13",
        "They agreed on Monday to meet again on Thursday. | 2004-05-03 2004-05-13",
        "Ahead of Sunday's vote he urged calm. | 2004-05-09",
        "On Tuesday, the council of the league plans to sit. | 2004-05-11",
        "Officials are meeting rebels Thursday in Geneva. | 2004-05-13",
        "Congress must act by Tuesday. | 2004-05-11",
        "The parade takes place on Sunday. | 2004-05-09",
        "A verdict is expected Tuesday or Wednesday. | 2004-05-11 2004-05-12",
        "Traders await Thursday's figures. | 2004-05-13",
      })
  void weekdayAhead(String text, String days) {
    check(text, days);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "They met Monday and Tuesday. | 2004-05-03 2004-05-04",
        "The pact will last, officials said Monday. | 2004-05-03",
        "He failed to meet them Monday. | 2004-05-03",
        "They did not meet Monday. | 2004-05-03",
        "Until Thursday, they had not named him. | 2004-05-06",
        "It had been due to expire Tuesday. | 2004-05-04",
        "They would find ways around Wednesday's ruling. | 2004-05-05",
        "The king said in a meeting Monday that he agreed. | 2004-05-03",
        "All members had filed reports by Wednesday. | 2004-05-05",
        "By Monday, the rebels had left. | 2004-05-03",
        "The coast was hit by Sunday's storm. | 2004-05-02",
        "A verdict is expected soon, they said Tuesday. | FUTURE_REF 2004-05-04",
        "The king will open the dam; on Monday he met its builders. | 2004-05-03",
      })
  void weekdayBack(String text, String days) {
    check(text, days);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The firm will redeem the preferred shares on Dec. 1. | 2004-12-01",
        "He will be named commander of a mission in December. | 2004-12",
        "It is calling for a vote on Aug. 7. | 2004-08-07",
        "The case is heard in June. | 2004-06",
        "The bonds were extended to Sept. 20. | 2004-09-20",
        "It moved to a calendar year in June. | 2003-06",
        "In July, the firm brought in a new chief. | 2003-07",
        "Rain fell until March. | 2004-03",
        "The vote was delayed until January. | 2005-01",
        "The accord expires at the end of December. | 2004-12",
        "It was signed at the end of December. | 2003-12",
        "The May 20 accord will be carried out. | 2004-05-20",
        "It told of a decision to close the mill in December. | 2004-12",
        "They had heard a proposal to lift quotas on Aug. 1. | 2004-08-01",
        "He called for a strike beginning on July 3. | 2004-07-03",
        "The Nov. 6 vote was close. | 2003-11-06",
        "Housing starts in April were up. | 2004-04",
        "The fair starts in September. | 2004-09",
        "It told of its plans to close the mill in December. | 2004-12",
        "The July 24 vote will be close. | 2004-07-24",
        "The annual meeting is on Feb. 27. | 2005-02-27",
      })
  void monthByVerb(String text, String value) {
    check(text, value);
  }

  private static void check(String text, String values) {
    assertThat(Texts.rows(text, PUBLISHED))
        .extracting(DateMention::getValue)
        .containsExactly(values.split(" "));
  }
}
