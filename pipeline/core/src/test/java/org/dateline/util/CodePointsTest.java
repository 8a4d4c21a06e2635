package org.dateline.util;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Char indices and code points map onto each other, pairs or not. */
final class CodePointsTest {
  @Test
  void bothWaysAgreeWithJava() {
    for (String text :
        new String[] {"", "abc", "\ud83d\ude00", "a\ud83d\ude00\ud83d\ude00b\ud83d\ude00c\ud83d"}) {
      CodePoints points = CodePoints.of(text);
      int count = text.codePointCount(0, text.length());
      for (int point = 0; point <= count; point++) {
        int index = text.offsetByCodePoints(0, point);
        assertThat(points.charIndex(point)).as("%s at %d", text, point).isEqualTo(index);
        assertThat(points.codePoint(index)).as("%s at %d", text, index).isEqualTo(point);
      }
      assertThatThrownBy(() -> points.charIndex(count + 1))
          .isInstanceOf(IndexOutOfBoundsException.class);
    }
  }
}
