package org.dateline.clean.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dateline.util.WordHash;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineScannerTest {
  private static final List<String> PIECES =
      List.of(
          "a",
          "Z",
          "harbour",
          "Ferry",
          "eightlet",
          "Internationalisation",
          "HARBOUR",
          "é",
          "ÉTÉ",
          "Ж",
          "ж",
          "7",
          "1987",
          "2001",
          "港",
          "フ",
          "🚢",
          "?",
          ".",
          "’",
          "/",
          "@",
          "(",
          "©",
          "-",
          " ",
          " ",
          " ",
          " ");

  /** What a word by word reading finds, without any short cut. */
  private static final class Slow {
    int words;
    int wordChars;
    int capitals;
    int allCaps;
    int numbers;
    int years;
    int glued;
    int wide;
    boolean marked;
    final List<Long> hashes = new ArrayList<>();

    Slow(String text) {
      for (int i = 0; i < text.length(); ) {
        int end = i;
        while (end < text.length() && isInWord(text.charAt(end))) {
          end++;
        }
        if (isWide(text.charAt(i))) {
          wide++;
          hashes.add(WordHash.of(text, i, i + 1));
          i++;
        } else if (end == i) {
          marked |= "(©".indexOf(text.charAt(i)) >= 0;
          i++;
        } else {
          count(text.substring(i, end));
          i = end;
        }
      }
    }

    private static boolean isWide(char c) {
      return c == '港' || c == 'フ';
    }

    private static boolean isInWord(char c) {
      return LineCues.isWordChar(c) && !isWide(c);
    }

    private void count(String word) {
      words++;
      wordChars += word.length();
      long uppers = word.chars().filter(Character::isUpperCase).count();
      long digits = word.chars().filter(c -> c >= '0' && c <= '9').count();
      capitals += words > 1 && Character.isUpperCase(word.charAt(0)) ? 1 : 0;
      allCaps += uppers > 1 && uppers + digits == word.length() ? 1 : 0;
      numbers += digits == word.length() ? 1 : 0;
      years += word.matches("(?:19|20)[0-9]{2}") ? 1 : 0;
      for (int i = 1; i < word.length(); i++) {
        boolean inside = Character.isLowerCase(word.charAt(i - 1));
        glued += inside && Character.isUpperCase(word.charAt(i)) ? 1 : 0;
      }
      hashes.add(WordHash.of(word, 0, word.length()));
    }
  }

  @RepeatedTest(500)
  void countsAsASlowReadingDoes(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(40); i >= 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    check(text.toString());
  }

  @Test
  void readsWordsOfAllLengthsUpToTheEnd() {
    for (int length = 1; length < 40; length++) {
      check("a".repeat(length));
      check("A".repeat(length) + " " + "b".repeat(length) + "C");
    }
  }

  private static void check(String text) {
    LineScanner scanner = new LineScanner(new LineCues(new RuleTriggers()));
    LineCounts line = scanner.scan(text);
    Slow slow = new Slow(text);
    List<Long> hashes = new ArrayList<>();
    for (int w = line.wordsBegin; w < line.wordsEnd; w++) {
      hashes.add(scanner.word(w));
    }
    assertThat(hashes).as(text).isEqualTo(slow.hashes);
    assertThat(
            List.of(
                line.words, line.wordChars, line.capitals, line.allCaps, line.numbers, line.years))
        .as(text)
        .isEqualTo(
            List.of(
                slow.words, slow.wordChars, slow.capitals, slow.allCaps, slow.numbers, slow.years));
    assertThat(List.of(line.glued, line.wide)).as(text).isEqualTo(List.of(slow.glued, slow.wide));
    assertThat(line.marked).as(text).isEqualTo(slow.marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "harbour", "harbours", "harbourage", "internationalisation", "été", "3rd"})
  void hashesWordsAsWordHashDoes(String word) {
    LineScanner scanner = new LineScanner(new LineCues(new RuleTriggers()));
    LineCounts line = scanner.scan("x " + word + ", y");
    assertThat(line.words).isEqualTo(3);
    assertThat(scanner.word(1)).isEqualTo(WordHash.of(word, 0, word.length()));
  }
}
