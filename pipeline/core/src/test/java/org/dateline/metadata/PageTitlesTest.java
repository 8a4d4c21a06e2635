package org.dateline.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headlines with a kicker before them. */
class PageTitlesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <span class=kicker>Tarn Head</span><span>: </span>The tower is for sale       | The tower is for sale
          <span class=overline>Tarn Head</span> - The tower is for sale                 | The tower is for sale
          <span>Tarn Head<i>:</i></span> <span class=topline>The tower is for sale</span> | Tarn Head: The tower is for sale
          <span class=kicker>Tarn</span>The tower is for sale                           | The tower is for sale
          """)
  void nothingIsLeftOfTheMarkBetween(String heading, String expected) {
    String page = "<html><body><h1>" + heading + "</h1><p>It stands by the sea.</p></body></html>";
    assertThat(TestPages.html(page).title()).isEqualTo(expected);
  }
}
