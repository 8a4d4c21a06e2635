package org.dateline.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dateline.nlp.Tokens.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {
  private static List<String> words(String text) {
    Tokens tokens = Tokens.of(text);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      words.add(tokens.word(i));
    }
    return words;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "O'Brien don't | O'Brien,don't",
        "Chad's envoys' | Chad,'s,envoys,'",
        "U.S. p.m. a.m | U.S.,p.m.,a.m",
        "37,000 1.5 14th | 37,000;1.5;14;th",
        "7.5.2004 | 7;.;5.2004",
        "1,5 1,500,000 | 1;,;5;1,500,000",
        "Jong-un (Kim) | Jong;-;un;(;Kim;)",
        "Zürich\u00a0Ağrı | Zürich;Ağrı",
      })
  void tokensOfAText(String text, String expected) {
    assertThat(words(text)).containsExactly(expected.split(expected.contains(";") ? ";" : ","));
  }

  @Test
  void aTokenKnowsItsPlaceKindAndCase() {
    Tokens tokens = Tokens.of("The U.S.-led IMF’s 20 men");
    assertThat(tokens.begin(1)).isEqualTo(4);
    assertThat(tokens.end(1)).isEqualTo(8);
    assertThat(tokens.kind(2)).isEqualTo(Kind.MARK);
    assertThat(tokens.spaceBefore(2)).isFalse();
    assertThat(tokens.isAllCaps(4)).isTrue();
    assertThat(tokens.lower(5)).isEqualTo("'s");
    assertThat(tokens.isNumber(6)).isTrue();
    assertThat(tokens.isCapitalised(0)).isTrue();
    assertThat(tokens.firstAt(5)).isEqualTo(2);
    assertThat(tokens.firstAt(99)).isEqualTo(tokens.size());
  }
}
