package org.dateline.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepetitionGuardTest {
  private static List<String> found(String text) {
    return Texts.found(Texts.rows(text, "2004-05-07"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Monday", "the year", "May 3,", "a week before", "on Friday and"})
  void phraseThatFollowsItselfIsReadThreeTimes(String phrase) {
    int once = found(phrase).size();
    assertThat(found((phrase + " ").repeat(50)).size()).isBetween(Math.max(1, once), 3 * once + 1);
  }

  @Test
  void listThatNamesADayAgainIsReadWhole() {
    String days = "Open Monday, Tuesday, Wednesday, Monday, Tuesday and Friday.";
    assertThat(found(days)).hasSize(6);
    assertThat(found("Monday, Monday, so good to me: on Monday it rained.")).hasSize(3);
  }

  @Test
  void whatComesAfterAnEchoIsRead() {
    assertThat(found("Monday Monday Monday Monday Monday the shop burned on May 3."))
        .hasSize(4)
        .endsWith("May 3 = 2004-05-03");
    assertThat(found("The scores were 1-1-1-1-1-1 in 2003.")).containsExactly("2003 = 2003");
  }

  @Test
  void sameDayInEverySentenceIsNoEcho() {
    assertThat(found("It rained on Monday. ".repeat(9))).hasSize(9);
    assertThat(found("He came in 1998. He left in 1998. He died in 1998. So it went in 1998."))
        .hasSize(4);
  }
}
