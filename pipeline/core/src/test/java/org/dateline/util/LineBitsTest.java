package org.dateline.util;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Compares the bit sets of a line with a reading character by character. */
class LineBitsTest {
  private static final String CHARS = "abcxyzABCXYZ0189 \t.,/(@[`{éÉßЖж港フ’©?\u00a0";

  private final LineBits bits = new LineBits();

  @RepeatedTest(300)
  void areWhatASlowReadingFinds(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    for (int line = 0; line < 3; line++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(200); i > 0; i--) {
        text.append(CHARS.charAt(random.nextInt(CHARS.length())));
      }
      check(text.toString());
    }
  }

  private void check(String text) {
    bits.read(text);
    assertThat(bits.blocks()).isEqualTo(text.length() / 64 + 1);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean wide = isWide(text, i);
      boolean starts = isWord(text, i) && (!isWord(text, i - 1) || wide || isWide(text, i - 1));
      String where = text + " at " + i;
      assertThat(is(bits.words(i >> 6), i)).as(where).isEqualTo(isWord(text, i));
      assertThat(is(bits.uppers(i >> 6), i)).as(where).isEqualTo(Character.isUpperCase(c));
      assertThat(bits.isUpper(i)).as(where).isEqualTo(Character.isUpperCase(c));
      assertThat(is(bits.digits(i >> 6), i)).as(where).isEqualTo(c >= '0' && c <= '9');
      assertThat(is(bits.marks(i >> 6), i)).as(where).isEqualTo(c != ' ' && !isWord(text, i));
      assertThat(is(bits.wides(i >> 6), i)).as(where).isEqualTo(wide);
      assertThat(is(bits.starts(i >> 6), i)).as(where).isEqualTo(starts);
      assertThat(bits.at(i)).as(where).isEqualTo(c);
      if (starts) {
        int end = i + 1;
        while (!wide && isWord(text, end) && !isWide(text, end)) {
          end++;
        }
        assertThat(bits.endOfWord(i)).as(where).isEqualTo(end);
        assertThat(bits.beginOfWord(end - 1)).as(where).isEqualTo(i);
        assertThat(bits.hash(i, end)).as(where).isEqualTo(WordHash.of(text, i, end));
      }
    }
    int half = text.length() / 2;
    long uppers = text.substring(half).chars().filter(Character::isUpperCase).count();
    assertThat(bits.countUppers(half, text.length())).isEqualTo((int) uppers);
  }

  private static boolean is(long block, int i) {
    return ((block >>> i) & 1) != 0;
  }

  private static boolean isWord(String text, int i) {
    return i >= 0 && i < text.length() && Character.isLetterOrDigit(text.charAt(i));
  }

  private static boolean isWide(String text, int i) {
    return i >= 0 && i < text.length() && "港フ".indexOf(text.charAt(i)) >= 0;
  }
}
