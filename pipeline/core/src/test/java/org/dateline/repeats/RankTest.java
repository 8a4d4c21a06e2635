package org.dateline.repeats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RankTest {
  @Test
  void datesStandInTheirOrder() {
    List<String> inOrder =
        List.of(
            "1869-12-31",
            "1998",
            "1998-01-01T00:00",
            "1998-01-02",
            "2004-05",
            "2004-05-01T09:30:00",
            "2004-05-01T09:30:00.250Z",
            "2004-05-07",
            "2004-05-07T18:32:49");
    assertThat(inOrder.stream().map(Rank::dateKey).toList()).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void aPartialDateIsItsFirstDay() {
    assertThat(Rank.dateKey("2004-05")).isEqualTo(Rank.dateKey("2004-05-01"));
    assertThat(Rank.dateKey("1998")).isEqualTo(Rank.dateKey("1998-01-01"));
  }

  @Test
  void whatIsNoDateComesLast() {
    assertThat(Rank.dateKey(null)).isEqualTo(Rank.NO_DATE);
    assertThat(Rank.dateKey("soon")).isEqualTo(Rank.NO_DATE);
    assertThat(Rank.dateKey("2004-13-01")).isEqualTo(Rank.NO_DATE);
  }
}
