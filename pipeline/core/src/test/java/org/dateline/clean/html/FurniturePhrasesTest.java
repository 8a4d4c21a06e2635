package org.dateline.clean.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.clean.html.FurniturePhrases.Sign;
import org.dateline.rules.RuleSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FurniturePhrasesTest {
  private final FurniturePhrases phrases = new FurniturePhrases(RuleSet.builtIn());

  @ParameterizedTest
  @CsvSource({
    "Share, SHARE, true",
    "Read more: Who pays?, RELATED, true",
    "Lesen Sie auch: Wer zahlt?, RELATED, true",
    "\uad00\ub828\uae30\uc0ac, RELATED, true",
    "ADVERTISEMENT, AD, true",
    "We use cookies on this site., COOKIE, true",
    "Alle Rechte vorbehalten, COPYRIGHT, true",
    "The harbour (Photo: A. Lee), CREDIT, true",
    "They share the harbour., SHARE, false",
    "He will read more books., RELATED, false",
    "The advertisements ran for weeks., AD, false",
    "Addresses were found., AD, false",
  })
  void findsPhrasesWhereTheyMustStand(String text, Sign sign, boolean expected) {
    assertThat((phrases.mask(text) & sign.bit()) != 0).isEqualTo(expected);
  }
}
