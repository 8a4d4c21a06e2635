package org.dateline.nlp;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a text: words, numbers and single punctuation marks, with their char indices.
 *
 * <p>A token is:
 *
 * <ul>
 *   <li>a run of letters and combining marks, with apostrophes inside ({@code O'Brien}, {@code
 *       don't}); the possessive {@code 's} is a token of its own;
 *   <li>letters with points between them ({@code U.S.}, {@code a.m.}), the last point included;
 *   <li>a run of digits, with thousands groups or a decimal part ({@code 37,000}, {@code 1.5});
 *       {@code 14th} is two tokens, {@code 7.5.2004} is three, the last one {@code 5.2004};
 *   <li>any other character that is not white space.
 * </ul>
 *
 * A hyphen is a token ({@code Jong-un} is three tokens); {@link #spaceBefore} shows which tokens
 * were written together.
 */
public final class Tokens {
  /** The kinds of tokens. */
  public enum Kind {
    WORD,
    NUMBER,
    MARK
  }

  private final String text;
  private int[] begins = new int[64];
  private int[] ends = new int[64];
  private Kind[] kinds = new Kind[64];
  private int size;
  private @Nullable String[] words = new String[0];
  private @Nullable String[] lowers = new String[0];

  private Tokens(String text) {
    this.text = text;
  }

  /** Splits a text into tokens, in one pass. */
  public static Tokens of(String text) {
    Tokens tokens = new Tokens(text);
    tokens.scan();
    tokens.words = new String[tokens.size];
    tokens.lowers = new String[tokens.size];
    return tokens;
  }

  /** Number of tokens. */
  public int size() {
    return size;
  }

  /** Char index of the token's first character. */
  public int begin(int token) {
    return begins[token];
  }

  /** Char index after the token's last character. */
  public int end(int token) {
    return ends[token];
  }

  /** The kind of the token. */
  public Kind kind(int token) {
    return kinds[token];
  }

  /** True for a run of letters. */
  public boolean isWord(int token) {
    return kinds[token] == Kind.WORD;
  }

  /** True for a run of digits. */
  public boolean isNumber(int token) {
    return kinds[token] == Kind.NUMBER;
  }

  /** The token as in the text. */
  public String word(int token) {
    String word = words[token];
    if (word == null) {
      word = text.substring(begins[token], ends[token]);
      words[token] = word;
    }
    return word;
  }

  /** The token in lower case by the root locale, with plain apostrophes. */
  public String lower(int token) {
    String lower = lowers[token];
    if (lower == null) {
      String word = word(token);
      lower = isNumber(token) ? word : word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
      lowers[token] = lower;
    }
    return lower;
  }

  /** True if white space is before the token, or if it is the first one. */
  public boolean spaceBefore(int token) {
    return token == 0 || ends[token - 1] < begins[token];
  }

  /** True if the token begins with an upper-case or title-case letter. */
  public boolean isCapitalised(int token) {
    int first = text.codePointAt(begins[token]);
    return Character.isUpperCase(first) || Character.isTitleCase(first);
  }

  /** True if the token has at least two letters and none in lower case. */
  public boolean isAllCaps(int token) {
    int letters = 0;
    for (int i = begins[token]; i < ends[token]; i++) {
      char c = text.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      letters += Character.isLetter(c) ? 1 : 0;
    }
    return letters > 1;
  }

  /** The first token that begins at or after a char index; {@link #size()} if there is none. */
  public int firstAt(int charIndex) {
    int at = Arrays.binarySearch(begins, 0, size, charIndex);
    return at >= 0 ? at : -at - 1;
  }

  /** The text. */
  public String text() {
    return text;
  }

  private void scan() {
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      int width = Character.charCount(c);
      if (isSpace(c)) {
        i += width;
      } else if (Character.isLetter(c)) {
        i = add(i, wordEnd(i), Kind.WORD);
      } else if (Character.isDigit(c)) {
        i = add(i, numberEnd(i), Kind.NUMBER);
      } else if (isPossessive(i)) {
        i = add(i, i + 2, Kind.WORD);
      } else {
        i = add(i, i + width, Kind.MARK);
      }
    }
  }

  private int add(int begin, int end, Kind kind) {
    if (size == begins.length) {
      begins = Arrays.copyOf(begins, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      kinds = Arrays.copyOf(kinds, size * 2);
    }
    begins[size] = begin;
    ends[size] = end;
    kinds[size++] = kind;
    return end;
  }

  private int wordEnd(int begin) {
    int end = lettersEnd(begin);
    if (end - begin == 1 && isPoint(end) && letterAt(end + 1)) {
      int initials = initialsEnd(begin);
      if (initials > end) {
        return initials;
      }
    }
    while (isApostrophe(end) && letterAt(end + 1) && !isPossessive(end)) {
      end = lettersEnd(end + 1);
    }
    return end;
  }

  /**
   * Char index after single letters with points between them, such as U.S. or p.m; begin if there
   * are none.
   */
  private int initialsEnd(int begin) {
    int end = begin;
    while (letterAt(end) && lettersEnd(end) == end + 1 && isPoint(end + 1)) {
      end += 2;
    }
    boolean openEnd = letterAt(end) && lettersEnd(end) == end + 1 && end - begin >= 2;
    return openEnd ? end + 1 : end - begin >= 4 ? end : begin;
  }

  private int lettersEnd(int begin) {
    int i = begin;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if (!Character.isLetter(c) && !isCombining(c)) {
        break;
      }
      i += Character.charCount(c);
    }
    return i;
  }

  private int numberEnd(int begin) {
    int end = digitsEnd(begin);
    if (end - begin <= 3) {
      int grouped = end;
      while (charAt(grouped) == ',' && digitsEnd(grouped + 1) == grouped + 4) {
        grouped += 4;
      }
      end = grouped;
    }
    if (isPoint(end)) {
      int decimals = digitsEnd(end + 1);
      boolean more = isPoint(decimals) && digitsEnd(decimals + 1) > decimals + 1;
      if (decimals > end + 1 && !more) {
        return decimals;
      }
    }
    return end;
  }

  private int digitsEnd(int begin) {
    int i = begin;
    while (i < text.length() && Character.isDigit(text.charAt(i))) {
      i++;
    }
    return Math.max(i, begin);
  }

  private boolean isPossessive(int i) {
    return isApostrophe(i)
        && (charAt(i + 1) == 's' || charAt(i + 1) == 'S')
        && !letterAt(i + 2)
        && i > 0
        && Character.isLetterOrDigit(charAt(i - 1) == '.' ? 'x' : charAt(i - 1));
  }

  private boolean isApostrophe(int i) {
    return charAt(i) == '\'' || charAt(i) == '\u2019';
  }

  private boolean isPoint(int i) {
    return charAt(i) == '.';
  }

  private boolean letterAt(int i) {
    return i < text.length() && Character.isLetter(text.codePointAt(i));
  }

  private char charAt(int i) {
    return i < text.length() ? text.charAt(i) : '\0';
  }

  private static boolean isCombining(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
