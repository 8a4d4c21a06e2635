package org.dateline.util;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccentsTest {
  @Test
  void removesCombiningMarks() {
    assertThat(Accents.fold("Haïti")).isEqualTo("Haiti");
    assertThat(Accents.fold("Désir")).isEqualTo("Desir");
    assertThat(Accents.fold("De\u0301sir")).isEqualTo("Desir");
  }

  @Test
  void keepsLettersThatAreNotComposed() {
    assertThat(Accents.fold("Łódź")).isEqualTo("Łodz");
    assertThat(Accents.fold("Müßig")).isEqualTo("Mußig");
    assertThat(Accents.fold("김")).isNotEmpty();
  }

  @Test
  void returnsAsciiUnchanged() {
    String word = "Haiti";
    assertThat(Accents.fold(word)).isSameAs(word);
    assertThat(Accents.fold("")).isEmpty();
  }
}
