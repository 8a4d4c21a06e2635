package org.dateline.nlp.printed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A number, a word or a mark of a text, for reading dates.
 *
 * @param kind what it is
 * @param text of a word, in lower case; of a mark, itself; empty for a number
 * @param value of a number
 * @param begin in chars
 * @param end exclusive, so that a number's digits are {@code end - begin}
 */
record DateToken(Kind kind, String text, int value, int begin, int end) {
  /** No digit but those of ASCII comes before the Arabic ones. */
  private static final char FIRST_WIDE_DIGIT = '\u0660';

  /** What a token is. */
  enum Kind {
    NUMBER,
    WORD,
    MARK
  }

  /** Cuts a text; white space and invisible marks go. */
  static List<DateToken> cut(String text, int from, int to) {
    List<DateToken> tokens = new ArrayList<>();
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      int end = at + 1;
      if (isDigit(c)) {
        end = run(text, at, to, true);
        tokens.add(new DateToken(Kind.NUMBER, "", number(text, at, end), at, end));
      } else if (Character.isLetter(c)) {
        end = run(text, at, to, false);
        String word = text.substring(at, end).toLowerCase(Locale.ROOT);
        tokens.add(new DateToken(Kind.WORD, word, 0, at, end));
      } else if (!isBlank(c)) {
        tokens.add(new DateToken(Kind.MARK, String.valueOf(c), 0, at, end));
      }
      at = end;
    }
    return tokens;
  }

  private static int run(String text, int from, int to, boolean digits) {
    int at = from;
    boolean han = !digits && isHan(text.charAt(from));
    while (at < to && (digits ? isDigit(text.charAt(at)) : isWord(text.charAt(at)))) {
      at++;
      if (han) {
        break; // a Chinese, Japanese or Korean sign after a number is a word of its own
      }
    }
    return at;
  }

  private static boolean isWord(char c) {
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isHan(char c) {
    return c >= 0x3040;
  }

  static boolean isDigit(char c) {
    return c < FIRST_WIDE_DIGIT ? c >= '0' && c <= '9' : Character.isDigit(c);
  }

  static boolean isBlank(char c) {
    return c < 0x80 ? c <= ' ' && Character.isWhitespace(c) : isWideBlank(c);
  }

  private static boolean isWideBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
  }

  private static int number(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to && i < from + 8; i++) {
      value = value * 10 + Character.digit(text.charAt(i), 10);
    }
    return value;
  }

  int digits() {
    return end - begin;
  }

  boolean isNumber(int minDigits, int maxDigits) {
    return kind == Kind.NUMBER && digits() >= minDigits && digits() <= maxDigits;
  }

  boolean is(String mark) {
    return text.equals(mark);
  }
}
