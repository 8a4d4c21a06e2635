package org.dateline.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.nlp.printed.DateScanner;
import org.dateline.nlp.printed.PrintedDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which dates of a page say when it was published. */
class PageDatesTest {
  private static final String STORY =
      "<p>The lighthouse of Tarn Head will be sold, the harbour board said in the evening.</p>"
          + "<p>Its keeper had left the tower three weeks before with two suitcases and a dog.</p>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The pact of 8 August 1969 stays in force, as the two sides agreed.",
        "A new lamp is planned for 12 October 2033, the board said.",
        "On 5 May 1911 the tower burned down, and nobody was hurt.",
        "The tower was published as a drawing on 5 May 1911 by the town\u2019s own printer.",
        "Der Turm wurde am 5. Mai 1911 eingeweiht und steht noch heute am Hafen.",
      })
  void aDateInASentenceIsNoDateOfThePage(String sentence) {
    assertThat(published("<h1>Lighthouse for sale</h1>" + STORY + "<p>" + sentence + "</p>"))
        .isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Published on 5 May 2011.</p>",
        "<p>5 May 2011, 14:20</p>",
        "<p>Published 5 May 2011 by the harbour desk</p>",
        "<div>Thursday, May 5, 2011</div>",
      })
  void aDateLineAtTheHeadlineIs(String line) {
    assertThat(published("<h1>Lighthouse for sale</h1>" + line + STORY)).isEqualTo("2011-05-05");
  }

  @Test
  void aSentenceAboutTheArticleIs() {
    String note = "<p>This article was first published on 5 May 2011 in the Tarn Head Letter.</p>";
    assertThat(published("<h1>Lighthouse for sale</h1>" + STORY + note)).isEqualTo("2011-05-05");
  }

  @Test
  void aDateInALinkIsThatOfThePageBehindIt() {
    String other =
        "<h2><a href='/b'>The old ferry comes back <span class=date>1 April 2011</span></a></h2>";
    String list = "<ul><li><b>Date</b> 5 May 2011</li></ul>";
    assertThat(published("<h1>Lighthouse for sale</h1>" + STORY + other + list))
        .isEqualTo("2011-05-05");
  }

  @Test
  void theDayOfAChangeIsNotTheLocalDay() {
    String head = "<meta property='article:published_time' content='2011-05-05T21:00:00Z'>";
    String line = "<div class=byline>Last updated: May 6, 2011</div>";
    assertThat(published(head + "<h1>Lighthouse for sale</h1>" + line + STORY))
        .isEqualTo("2011-05-05");
  }

  @Test
  void aLinkOnTheDateAloneIsOfThePage() {
    String date = "<a href='/2011/05'><time datetime='2011-05-05'>5 May 2011</time></a>";
    assertThat(published("<h1>Lighthouse for sale</h1>" + date + STORY)).isEqualTo("2011-05-05");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The treaty of 4 May 1987 was kept by both sides.           | true
          Last updated 4 May 1987                                    | false
          Lowtown, 4 May 1987                                        | false
          Published: 4 May 1987.                                     | false
          This story was published on 4 May 1987 in another form.    | false
          """)
  void tellsSentencesFromDateLines(String line, boolean expected) {
    PrintedDate date = new DateScanner(TestPages.RULES).find(line, false).get(0);
    assertThat(ProseDates.isTold(line, date)).isEqualTo(expected);
  }

  private static String published(String body) {
    String day = TestPages.html("<html lang=en-GB><body>" + body + "</body></html>").published();
    return day == null ? null : day.substring(0, 10);
  }
}
