package org.dateline.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.metadata.TextLines.LineKinds;
import org.dateline.nlp.printed.DateScanner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorNamesTest {
  private final AuthorNames names =
      new AuthorNames(TestPages.RULES, new BylineWords(TestPages.RULES));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          By Ann Lee                                   | Ann Lee
          BY ANN LEE and TOM REED                      | ANN LEE; TOM REED
          Written by Ann Lee, Staff Writer             | Ann Lee
          Von Ann Lee und Tom Reed                     | Ann Lee; Tom Reed
          Par Ann Lee le 7 mai 2011                    | Ann Lee
          Ann Lee (ann.lee@news.example)               | Ann Lee
          By Ann Lee ann.lee@news.example              | Ann Lee
          Author: Ann Lee, PhD on April 29, 2011       | Ann Lee
          Posted by harbour99 on June 3, 2011          | harbour99
          AuthorAnn Lee                                | Ann Lee
          Ann Lee • Island News                        | Ann Lee
          Alexa von Heide                              | Alexa von Heide
          By Ann Lee, shipping correspondent           | Ann Lee
          By Ann Lee, Lowtown                          | Ann Lee
          By Ann Lee, Buenos Aires                     | Ann Lee
          By Ann Lee, Harbour Press, Lowtown           | Ann Lee; Harbour Press
          By Ann Lee, Tom Reed and Suryani             | Ann Lee; Tom Reed; Suryani
          By Suryani, Wulan                            | Suryani; Wulan
          by ann lee, tom reed                         | ann lee; tom reed
          """)
  void readsNames(String byline, String expected) {
    assertThat(String.join("; ", names.of(byline))).isEqualTo(expected.strip());
  }

  @Test
  void namesNobodyWhereNobodyIsNamed() {
    for (String none :
        List.of("admin", "3 June 2011", "Follow", "@ann", "https://news.example/ann")) {
      assertThat(names.of(none)).as(none).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          Published 3 June 2011 at 06:10 by Ann Lee     | by Ann Lee
          Posted on June 3, 2011 in Harbour by Ann Lee  | by Ann Lee
          Publié le 3 juin 2011 par Ann Lee             | par Ann Lee
          3. Juni 2011, von Ann Lee                     | von Ann Lee
          Built on 3 June 2011 by the harbour           | none
          On 3 June 2011 it was sold. By Friday it sank | none
          Published 3 June 2011                         | none
          """)
  void readsTheByLineBehindADate(String line, String expected) {
    DateScanner scanner = new DateScanner(TestPages.RULES);
    int end = scanner.find(line, true).get(0).end();
    assertThat(BylineWords.behindDate(line, end)).isEqualTo(expected);
  }

  @Test
  void tellsByLinesFromSentences() {
    LineKinds kinds =
        new LineKinds(new BylineWords(TestPages.RULES), names, new DateScanner(TestPages.RULES));
    assertThat(kinds.isByline("By Ann Lee")).isTrue();
    assertThat(kinds.isByline("By Friday the ministers had agreed on nothing at all.")).isFalse();
    assertThat(kinds.isByline("by then")).isFalse();
    assertThat(isDateLine(kinds, "General News 14:05 June 03, 2011")).isTrue();
    assertThat(isDateLine(kinds, "The ship left on June 3, 2011 and came back two days later"))
        .isFalse();
  }

  private static boolean isDateLine(LineKinds kinds, String line) {
    return kinds.isDateLine(line, kinds.dates(line));
  }
}
