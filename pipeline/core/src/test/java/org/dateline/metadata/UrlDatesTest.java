package org.dateline.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.nlp.printed.PrintedDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlDatesTest {
  @ParameterizedTest
  @CsvSource({
    "https://news.example/2011/06/03/ferry.html, 2011-06-03",
    "https://news.example/a/ferry-2011-06-03, 2011-06-03",
    "https://news.example/20110603_ferry.html, 2011-06-03",
    "https://news.example/2011/jun/03/ferry, 2011-06-03",
    "https://news.example/2011/06/ferry, 2011-06"
  })
  void readsDatesOfAddresses(String url, String iso) {
    PrintedDate date = UrlDates.read(url);
    assertThat(date).isNotNull();
    assertThat(date.iso()).isEqualTo(iso);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://news.example/article/2011060399", "https://news.example/id/19991350",
        "https://news.example/2011/13/44/x", "https://news.example/ferry-12345678901"
      })
  void takesNoNumberOfAnArticleForADate(String url) {
    assertThat(UrlDates.read(url)).isNull();
  }
}
