package org.dateline.util;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTest {
  @Test
  void whatATerminalWouldObeyIsShown() {
    assertThat(Visible.of("a\u001b[31mred\u001b[0m")).isEqualTo("a\\x1B[31mred\\x1B[0m");
    assertThat(Visible.of("a\nb\rc\td\0e\u007f")).isEqualTo("a\\nb\\rc\\td\\x00e\\x7F");
    assertThat(Visible.of("\u009b2J\u0085")).isEqualTo("\\x9B2J\\x85");
    assertThat(Visible.of("fdp.\u202etxt\u2066\u200f\u061c"))
        .isEqualTo("fdp.\\u202Etxt\\u2066\\u200F\\u061C");
    assertThat(Visible.of("\u2028\u2029\ufeff")).isEqualTo("\\u2028\\u2029\\uFEFF");
    assertThat(Visible.of("\ud800x\udb40\udc01")).isEqualTo("\\uD800x\\U000E0001");
  }

  @Test
  void textStaysText() {
    String text = "Zürich – “quoted” 北京 \ud83d\ude00 C:\\new\u00a0x";
    assertThat(Visible.of(text)).isEqualTo(text);
  }

  @Test
  void theOrderOfCodePointsIsThatOfUtf8() {
    String bmp = "\uff5e";
    String astral = "\ud83d\ude00";
    assertThat(bmp.compareTo(astral)).isPositive();
    assertThat(CodePoints.compare(bmp, astral)).isNegative();
    assertThat(CodePoints.compare(astral, bmp)).isPositive();
    assertThat(CodePoints.compare("a", astral)).isNegative();
    assertThat(CodePoints.compare(astral, "a")).isPositive();
    assertThat(CodePoints.compare("a", "ab")).isNegative();
    assertThat(CodePoints.compare("é", "é")).isZero();
    assertThat(CodePoints.compare("\ud83d\ude00", "\ud83d\ude01")).isNegative();
  }
}
