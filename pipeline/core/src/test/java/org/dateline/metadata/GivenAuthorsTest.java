package org.dateline.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivenAuthorsTest {
  private final GivenAuthors authors = new GivenAuthors(TestPages.RULES);

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "none",
      quoteCharacter = '"',
      textBlock =
          """
          Ann Lee                                   ; Ann Lee             ; none
          By Ann Lee                                ; Ann Lee             ; none
          BY ANN LEE                                ; ANN LEE             ; none
          Von Ann Lee und Tom Reed                  ; Ann Lee + Tom Reed  ; none
          By Ann Lee and Tom Reed                   ; Ann Lee + Tom Reed  ; none
          Ann Lee, Tom Reed and Eva Holt            ; Ann Lee + Tom Reed + Eva Holt ; none
          Ann Lee | Tom Reed                        ; Ann Lee + Tom Reed  ; none
          Ann Lee | Harbour News                    ; Ann Lee             ; none
          "Ann Lee; Tom Reed"                       ; Ann Lee + Tom Reed  ; none
          "Lee, Ann; Reed, Tom"                     ; Ann Lee + Tom Reed  ; none
          "Doe, John"                               ; John Doe            ; none
          "Doe, John A. and Reed, Thomas"           ; John A. Doe + Thomas Reed ; none
          "van der Berg, Jan"                       ; Jan van der Berg    ; none
          Jan van den Berg                          ; Jan van den Berg    ; none
          Ann Lee, staff writer                     ; Ann Lee             ; none
          Ann Lee, shipping correspondent           ; Ann Lee             ; none
          Ann Lee <ann.lee@news.example>            ; Ann Lee             ; none
          ann.lee@news.example (Ann Lee)            ; Ann Lee             ; none
          ann.lee@news.example                      ; ""                  ; none
          Petra Novak <news@gazette.example>        ; Petra Novak         ; none
          Reuters                                   ; ""                  ; Reuters
          REUTERS                                   ; ""                  ; Reuters
          By Reuters Staff                          ; ""                  ; Reuters
          Ann Lee, Reuters                          ; Ann Lee             ; Reuters
          Ann Lee (Reuters)                         ; Ann Lee             ; Reuters
          Ann Lee of The Associated Press           ; Ann Lee             ; Associated Press
          By ANN LEE, Associated Press Writer       ; ANN LEE             ; Associated Press
          Yonhap News Agency                        ; ""                  ; Yonhap
          """)
  void readsGivenByLines(String given, String names, String agency) {
    GivenAuthors.Authors found = authors.of(List.of(given));
    assertThat(String.join(" + ", found.names())).isEqualTo(names);
    assertThat(found.agency()).isEqualTo(agency);
  }

  @Test
  void namesOfAListAreEachOnce() {
    GivenAuthors.Authors found = authors.of(List.of("By Ann Lee", "Tom Reed", "Ann Lee", "AFP"));
    assertThat(found.names()).containsExactly("Ann Lee", "Tom Reed");
    assertThat(found.agency()).isEqualTo("Agence France-Presse");
  }
}
