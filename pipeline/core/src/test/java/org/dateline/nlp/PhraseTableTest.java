package org.dateline.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PhraseTableTest {
  private final PhraseTable<String> table = new PhraseTable<>();

  private @Nullable String longest(String text) {
    return value(text, false);
  }

  private @Nullable String anyCase(String text) {
    return value(text, true);
  }

  private @Nullable String value(String text, boolean anyCase) {
    Tokens tokens = Tokens.of(text);
    PhraseTable.Entry<String> found =
        anyCase
            ? table.longestAnyCase(tokens, 0, tokens.size())
            : table.longest(tokens, 0, tokens.size());
    return found == null ? null : found.value();
  }

  @Test
  void findsTheLongestPhraseThatBeginsAtAToken() {
    table.add("New York", "city");
    table.add("New York Times", "paper");
    table.add("New", "word");
    assertThat(longest("New York Times said")).isEqualTo("paper");
    assertThat(longest("New York said")).isEqualTo("city");
    assertThat(longest("New said")).isEqualTo("word");
    assertThat(longest("York said")).isNull();
  }

  @Test
  void doesNotReadBeyondTheEnd() {
    table.add("New York", "city");
    Tokens tokens = Tokens.of("New York");
    assertThat(table.longest(tokens, 0, 1)).isNull();
    assertThat(table.longest(tokens, 1, 2)).isNull();
  }

  @Test
  void comparesTheCaseOfTheListOrCapitals() {
    table.add("New York", "city");
    assertThat(longest("NEW YORK")).isEqualTo("city");
    assertThat(longest("new york")).isNull();
    assertThat(anyCase("new york")).isEqualTo("city");
  }

  @Test
  void ignoresAccentsAndTheFormOfApostrophes() {
    table.add("Cote d'Ivoire", "CIV");
    table.add("São Tomé", "STP");
    assertThat(longest("Côte d\u2019Ivoire")).isEqualTo("CIV");
    assertThat(longest("Sao Tome")).isEqualTo("STP");
  }

  @Test
  void keepsTheFirstValueOfAPhrase() {
    table.add("Georgia", "GEO");
    table.add("Georgia", "USA");
    assertThat(longest("Georgia")).isEqualTo("GEO");
  }

  @Test
  void candidatesShareTheFirstWordLongestFirst() {
    table.add("South", "half");
    table.add("South Korea", "KOR");
    Tokens tokens = Tokens.of("South of the river");
    assertThat(table.candidates(tokens, 0).stream().map(PhraseTable.Entry::value))
        .containsExactly("KOR", "half");
  }
}
