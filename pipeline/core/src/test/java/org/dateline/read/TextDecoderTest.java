package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.read.TextDecoder.DecodedText;
import org.dateline.read.TextDecoder.StorableText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDecoderTest {
  private static final String GERMAN =
      "Die Länder einigten sich am späten Dienstag darauf, die Gespräche über Zölle für Stahl in"
          + " Zürich fortzuführen. „Wir müssen weiter reden“, sagte die Präsidentin – öfter nötig.";
  private static final String RUSSIAN =
      "Стороны договорились продолжить переговоры в Женеве на следующей неделе, сообщил в пятницу"
          + " представитель министерства иностранных дел.";
  private static final String JAPANESE =
      "両国は金曜日、来月ジュネーブで協議を再開することで合意したと外務省の報道官が発表した。" + "次回の会合の日程はまだ決まっていないという。";
  private static final String KOREAN =
      "양측은 금요일 다음 달 제네바에서 회담을 재개하기로 합의했다고 외교부 대변인이 밝혔다." + " 다음 회의 일정은 아직 정해지지 않았다.";
  private static final String CHINESE = "双方星期五同意下个月在日内瓦恢复会谈，外交部发言人表示，下一轮会议的日期尚未确定。";

  @Test
  void aByteOrderMarkDecides() {
    for (String charset : List.of("UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE", "UTF-8")) {
      byte[] bytes = Samples.in(charset, "\ufeff" + RUSSIAN);
      DecodedText text = TextDecoder.decode(bytes, "iso-8859-1");
      assertThat(text).isEqualTo(new DecodedText(RUSSIAN, charset, List.of()));
    }
  }

  @Test
  void utf16IsSeenWithoutAMark() {
    assertThat(TextDecoder.decode(Samples.in("UTF-16LE", GERMAN)).text()).isEqualTo(GERMAN);
    assertThat(TextDecoder.decode(Samples.in("UTF-16BE", GERMAN)).text()).isEqualTo(GERMAN);
  }

  @ParameterizedTest
  @CsvSource({"iso-8859-1, windows-1252", "latin1, windows-1252", "WINDOWS-1252, windows-1252"})
  void latin1IsReadAsWindows1252(String declared, String used) {
    DecodedText text = TextDecoder.decode(Samples.in("windows-1252", GERMAN), declared);
    assertThat(text).isEqualTo(new DecodedText(GERMAN, used, List.of()));
  }

  @Test
  void aDeclaredCharsetIsTakenWhereItFits() {
    assertThat(TextDecoder.decode(Samples.in("KOI8-R", RUSSIAN), "koi8-r").text())
        .isEqualTo(RUSSIAN);
    assertThat(TextDecoder.decode(Samples.in("windows-1251", RUSSIAN), "cp1251").text())
        .isEqualTo(RUSSIAN);
    assertThat(TextDecoder.decode(Samples.in("EUC-JP", JAPANESE), "euc-jp").text())
        .isEqualTo(JAPANESE);
    assertThat(TextDecoder.decode(Samples.in("ISO-2022-JP", JAPANESE), "iso-2022-jp").text())
        .isEqualTo(JAPANESE);
    assertThat(TextDecoder.decode(Samples.in("GBK", CHINESE), "gb2312"))
        .isEqualTo(new DecodedText(CHINESE, "GB18030", List.of()));
    assertThat(TextDecoder.decode(Samples.in("EUC-KR", KOREAN), "ks_c_5601-1987"))
        .isEqualTo(new DecodedText(KOREAN, "EUC-KR", List.of()));
  }

  @Test
  void theHeaderGoesBeforeTheMetaTagAndGivesWayWhereItDoesNotFit() {
    byte[] bytes = Samples.in("windows-1251", RUSSIAN);
    assertThat(TextDecoder.decode(bytes, "windows-1251", "koi8-r").text()).isEqualTo(RUSSIAN);
    DecodedText text = TextDecoder.decode(bytes, "utf-8", "windows-1251");
    assertThat(text.text()).isEqualTo(RUSSIAN);
    assertThat(text.warnings()).containsExactly(Warnings.WRONG_CHARSET);
    assertThat(TextDecoder.decode(bytes, null, "windows-1251").text()).isEqualTo(RUSSIAN);
  }

  @Test
  void whatIsUtf8IsUtf8WhateverIsDeclared() {
    DecodedText text = TextDecoder.decode(Samples.utf8(GERMAN), "iso-8859-1");
    assertThat(text.text()).isEqualTo(GERMAN);
    assertThat(text.charset()).isEqualTo("UTF-8");
  }

  @Test
  void aCharacterCutInTwoDoesNotMakeUtf8AnotherCharset() {
    byte[] bytes = Samples.utf8(GERMAN + GERMAN);
    byte[] cut = Samples.join(bytes, new byte[] {(byte) 0xc3});
    DecodedText text = TextDecoder.decode(cut, "utf-8");
    assertThat(text.text()).isEqualTo(GERMAN + GERMAN + "\ufffd");
    assertThat(text.warnings()).containsExactly(Warnings.BAD_BYTES);
  }

  @Test
  void withoutADeclarationTheCharsetIsDetected() {
    assertThat(TextDecoder.decode(Samples.in("windows-1252", GERMAN)).text()).isEqualTo(GERMAN);
    assertThat(TextDecoder.decode(Samples.in("windows-1251", RUSSIAN)).text()).isEqualTo(RUSSIAN);
    assertThat(TextDecoder.decode(Samples.in("KOI8-R", RUSSIAN)).text()).isEqualTo(RUSSIAN);
    assertThat(TextDecoder.decode(Samples.in("Shift_JIS", JAPANESE)).text()).isEqualTo(JAPANESE);
    assertThat(TextDecoder.decode(Samples.in("EUC-KR", KOREAN)).text()).isEqualTo(KOREAN);
    assertThat(TextDecoder.decode(Samples.in("GB18030", CHINESE)).text()).isEqualTo(CHINESE);
  }

  @Test
  void aFewTypographicQuotesInAsciiAreWindows1252() {
    String text =
        "\u201cWe will go on,\u201d the mayor said on Monday after the vote in Elmfield."
            + " The council meets again next week to talk about the budget for the coming year.";
    assertThat(TextDecoder.decode(Samples.in("windows-1252", text.repeat(3))).text())
        .isEqualTo(text.repeat(3));
  }

  @Test
  void nulCharactersAreRemovedAndHalvesOfPairsReplaced() {
    DecodedText text = TextDecoder.decode(Samples.utf8("a\0b \ud83d\ude00 c"));
    assertThat(text.text()).isEqualTo("ab \ud83d\ude00 c");
    assertThat(text.warnings()).containsExactly(Warnings.NUL_REMOVED);
    assertThat(StorableText.of("x\ud83d y\ude00\ud83d\ude00"))
        .isEqualTo("x\ufffd y\ufffd\ud83d\ude00");
  }

  @ParameterizedTest
  @CsvSource({
    "<meta charset=utf-8>, utf-8",
    "<META  CHARSET = 'Windows-1251'/>, Windows-1251",
    "'<meta http-equiv=\"Content-Type\" content=\"text/html; charset=koi8-r\">', koi8-r",
    "'<?xml version=\"1.0\" encoding=\"ISO-8859-2\"?><html>', ISO-8859-2",
    "<meta name=viewport>,",
  })
  void aPageDeclaresItsCharset(String head, String charset) {
    assertThat(CharsetDetection.declaredInPage(Samples.utf8(head))).isEqualTo(charset);
  }

  @Test
  void anUnknownNameIsNoDeclaration() {
    DecodedText text = TextDecoder.decode(Samples.in("windows-1252", GERMAN), "x-nonsense", "??");
    assertThat(text.text()).isEqualTo(GERMAN);
  }
}
