package org.dateline.util;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.dateline.testing.Recorded;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The normal form, by vectors of its own and, where it is at hand, by the shared ones. */
class NormalFormTest {
  private static final Path SHARED =
      Recorded.root().resolve("../shared/eval/dedup/normal_form.jsonl");

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '$',
      value = {
        "Ministers meet,ministers meet",
        "MINISTERS  MEET,ministers meet",
        "\u201eMinisters\u201d meet,\"ministers\" meet",
        "the envoy\u2019s note,the envoy's note",
        "the envoy`s note,the envoy's note",
        "talks \u2013 at last,talks-at last",
        "talks -- at last,talks-at last",
        "a - - b,a--b",
        "caf\u00e9 cafe\u0301,caf\u00e9 caf\u00e9",
        "Gro\u00dfe Stra\u00dfe,grosse strasse",
        "\ufb02ow,flow",
        "zero\u200bwidth,zerowidth",
        "1\u00a0000 km\u00b2,1 000 km2",
        "\u2014,-",
        "---,-",
        "wait\u2026 what,wait... what",
        "\u00bd a Stra\u00dfe\u2122,1\u20442 a strassetm",
        "\uff21\uff22\u3000\u6771\u4eac,ab \u6771\u4eac",
        "\u304b\u3099 \u30ac,\u304c \u30ac",
        "\uff76\uff9e,\u30ac",
        "\uc11c\uc6b8 SEOUL,\uc11c\uc6b8 seoul"
      })
  void normalForm(String text, String normal) {
    assertThat(NormalForm.of(text)).isEqualTo(normal);
    assertThat(NormalForm.id(text)).isEqualTo(NormalForm.hash(normal));
  }

  @Test
  void whiteSpaceIsNothing() {
    assertThat(NormalForm.of(" \t\n\u00a0\u2028")).isEmpty();
  }

  @Test
  void asciiAndOtherTextsHaveOneForm() {
    String plain = "The  \"old\" -- treaty's end -";
    assertThat(NormalForm.of(plain + "\u200b")).isEqualTo(NormalForm.of(plain));
  }

  /** The tail has an accent of its own, and so is never taken the short way. */
  @Test
  void eachCharacterHasOneFormHoweverItIsFound() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c += c == 0x1ffff ? 0x10000 : 1) {
      if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
        String text = "x" + Character.toString(c) + "y";
        assertThat(NormalForm.of(text + " e\u0301"))
            .as("U+%04X", c)
            .isEqualTo(NormalForm.of(text) + " \u00e9");
      }
    }
  }

  @Test
  void halvesOfSignsAreKept() {
    assertThat(NormalForm.of("A \ud83d\ude00 b\ud83e\uddc0\ufe0f C"))
        .isEqualTo("a \ud83d\ude00 b\ud83e\uddc0\ufe0f c");
    assertThat(NormalForm.of("\ud83e\udff1")).isEqualTo("1");
    assertThat(NormalForm.of("a\ud83d")).isEqualTo("a\ud83d");
  }

  @RepeatedTest(500)
  void theIdIsThatOfTheForm(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    String characters = "abcxyzABCXYZ0129@[`{~!,. ' ' '  --?\u2019\u2014\u00a0\u00e9\t\u007f";
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(60); i > 0; i--) {
      text.append(
          random.nextInt(4) > 0
              ? "Plain words".substring(random.nextInt(11))
              : characters.substring(random.nextInt(characters.length() - 1)).substring(0, 1));
    }
    assertThat(NormalForm.id(text.toString()))
        .as(text.toString())
        .isEqualTo(NormalForm.hash(NormalForm.of(text.toString())));
  }

  @Test
  void theIdIs128BitsOfSha256() {
    assertThat(NormalForm.id("  ABC ")).isEqualTo("ba7816bf8f01cfea414140de5dae2223");
  }

  @TestFactory
  Stream<DynamicTest> sharedVectors() throws IOException {
    if (!Files.exists(SHARED)) {
      return Stream.of(
          DynamicTest.dynamicTest("not at hand", () -> assertThat(SHARED).isNotNull()));
    }
    return Files.readAllLines(SHARED).stream().map(NormalFormTest::vector);
  }

  private static DynamicTest vector(String line) {
    try {
      JsonNode vector = new ObjectMapper().readTree(line);
      String text = vector.get("text").asText();
      return DynamicTest.dynamicTest(
          "vector: " + text,
          () -> assertThat(NormalForm.of(text)).isEqualTo(vector.get("normal").asText()));
    } catch (IOException e) {
      throw new IllegalStateException(line, e);
    }
  }
}
