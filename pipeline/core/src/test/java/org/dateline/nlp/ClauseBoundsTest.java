package org.dateline.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.rules.RuleSet;
import org.dateline.util.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where clauses begin and end, and which words only name who reports one. */
class ClauseBoundsTest {
  private static final ClauseBounds BOUNDS = new ClauseBounds(RuleSet.builtIn());

  private static SentenceTokens sentence(String text) {
    return SentenceTokens.of(text, false);
  }

  private static int token(SentenceTokens sentence, String word) {
    for (int i = sentence.first(); i < sentence.end(); i++) {
      if (sentence.lower(i).equals(word)) {
        return i;
      }
    }
    throw new AssertionError(word);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          The envoys signed it but the firm waits           | signed | The envoys signed it
          After rain fell, they signed the deal             | signed | rain fell, they signed the deal
          Envoys said the states signed a deal              | signed | the states signed a deal
          The bank said it signed the deal                  | signed | The bank said it signed the deal
          They signed a deal, the envoy said                | signed | They signed a deal
          They signed a deal, Jan Novak, head of it, said   | signed | They signed a deal
          They signed a deal said the envoy                 | signed | They signed a deal
          """)
  void clauseHasNoSpeaker(String text, String predicate, String clause) {
    SentenceTokens sentence = sentence(text);
    int at = token(sentence, predicate);
    Span span = BOUNDS.around(sentence, new Span(at, at + 1));
    assertThat(sentence.text(span.begin(), span.end())).isEqualTo(clause);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          They signed a deal, the envoy said                | the envoy
          They signed a deal, Jan Novak, head of it, said   | Jan Novak, head of it,
          They signed a deal and said so                    |
          """)
  void speakerIsAfterAComma(String text, @Nullable String speaker) {
    SentenceTokens sentence = sentence(text);
    int from = token(sentence, "signed");
    Span span = BOUNDS.speakerBefore(sentence, from, BOUNDS.reportingVerb(sentence, from));
    assertThat(span == null ? null : sentence.text(span.begin(), span.end())).isEqualTo(speaker);
  }

  @Test
  void reportedClauseBeginsAfterTheVerb() {
    SentenceTokens sentence = sentence("Envoys said the states signed a deal");
    assertThat(BOUNDS.isReported(sentence, new Span(2, sentence.end()))).isTrue();
    assertThat(BOUNDS.isReported(sentence, new Span(0, sentence.end()))).isFalse();
    assertThat(BOUNDS.reportingVerb(sentence, 2)).isEqualTo(-1);
  }

  @Test
  void relativePronounIsABoundaryButNoStart() {
    SentenceTokens sentence = sentence("The firm which owns it signed");
    assertThat(BOUNDS.isBoundary(sentence, token(sentence, "which"))).isTrue();
    int signed = token(sentence, "signed");
    assertThat(BOUNDS.around(sentence, new Span(signed, signed + 1)).begin()).isZero();
  }
}
