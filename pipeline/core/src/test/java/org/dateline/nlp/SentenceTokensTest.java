package org.dateline.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words of one sentence inside the tokens of its text. */
class SentenceTokensTest {
  private static final Tokens TOKENS = Tokens.of("It rained. Peru met the Chileans and");
  private static final SentenceTokens SECOND = new SentenceTokens(TOKENS, 3, TOKENS.size(), false);

  @Test
  void wordsOutsideAreEmpty() {
    assertThat(SECOND.lower(2)).isEmpty();
    assertThat(SECOND.lower(3)).isEqualTo("peru");
    assertThat(SECOND.lower(TOKENS.size())).isEmpty();
  }

  @Test
  void articleBeforeAWordIsSkipped() {
    assertThat(SECOND.wordBefore(6)).isEqualTo("met");
    assertThat(SECOND.wordBefore(3)).isEmpty();
  }

  @Test
  void noTokenAfterTheTextIsCapitalised() {
    assertThat(SECOND.isCapitalised(6)).isTrue();
    assertThat(SECOND.isCapitalised(TOKENS.size())).isFalse();
  }

  @Test
  void textIsAsPrinted() {
    assertThat(SECOND.text(3, 7)).isEqualTo("Peru met the Chileans");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          LONDON, March 2 - Peru met Chile.    | peru
          LONDON Peru met the Chile-led side.  | london
          London - Peru met Chile.             | london
          """)
  void datelineIsSkipped(String text, String first) {
    SentenceTokens sentence = SentenceTokens.of(text, false);
    assertThat(sentence.lower(sentence.afterDateline())).isEqualTo(first);
  }
}
