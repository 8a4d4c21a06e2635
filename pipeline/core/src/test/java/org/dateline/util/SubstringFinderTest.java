package org.dateline.util;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubstringFinderTest {
  private static final String[] NEEDLES = {"@", "19", "(AP", "All rights"};
  private final SubstringFinder needles = new SubstringFinder();

  SubstringFinderTest() {
    for (int bit = 0; bit < NEEDLES.length; bit++) {
      needles.add(NEEDLES[bit], bit);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "a, 0",
    "@, 1",
    "since 19, 2",
    "1, 0",
    "(AP, 4",
    "(A, 0",
    "P(AP) 19@, 7",
    "All right, 0",
    "Rights: All rights, 8",
    "(\u0141P \u0131\u0139, 0"
  })
  void findsAllAndNothingElse(String line, long bits) {
    assertThat(needles.find(line)).isEqualTo(bits);
  }
}
