package org.dateline.clean.text;

import org.dateline.util.CharKinds;
import org.dateline.util.WordHash;

/** What can be counted in one line of text; filled by {@link LineScanner}. */
final class LineCounts {
  private static final short[] NONE = new short[LineCue.STOP.index];

  /** How a line begins or ends. */
  static final int LOWER = 0;

  static final int UPPER = 1;
  static final int DIGIT = 2;
  static final int QUOTE = 3;
  static final int PAREN = 4;
  static final int MARK = 5;
  static final int OTHER = 6;

  /** Ends of lines. */
  static final int NO_END = 0;

  static final int SENTENCE_END = 1;
  static final int ELLIPSIS = 2;
  static final int COLON = 3;
  static final int CLOSED = 4;
  static final int OTHER_END = 5;

  /** From more words on, a line of ideographs is taken for prose even where no end mark says so. */
  private static final int WIDE_PROSE = 15;

  int chars;
  int words;
  int wordChars;
  int capitals;
  int allCaps;
  int numbers;
  int digits;

  /** Whether a word has characters beyond ISO 8859-1. */
  boolean odd;

  /** Whether a word has letters and digits, or capitals inside, as words glued together have. */
  boolean mixed;

  int years;
  int commas;
  int quotes;
  int ends;
  int separators;
  int glued;
  int links;
  int wide;
  int stops;
  int cueBits;

  /** What words of the line are marked with beside groups, as {@link LineCues} has it. */
  int flags;

  int start = OTHER;
  int end;
  long hash;

  /** The {@link WordHash} of the first run of letters; 0 where there is none. */
  long firstLetters;

  /** The rules that are asked of the line for one of its words, as bits. */
  long rules;

  /** Whether it has a parenthesis or a copyright mark. */
  boolean marked;

  long firstWord;
  int wordsBegin;
  int wordsEnd;
  private short[] cues = NONE;

  /** Words that count, with two ideographs taken for one. */
  int size() {
    return words + wide / 2;
  }

  /** How many words of a group it has, by the group's place. */
  int cue(int index) {
    return cues[index];
  }

  int cue(LineCue cue) {
    return cues[cue.index];
  }

  /** Counts one more word or phrase of some groups, but for function words. */
  void tally(int groups) {
    int others = groups & (LineCue.STOP.bit() - 1);
    cueBits |= others;
    for (int rest = others; rest != 0; rest &= rest - 1) {
      cues = cues == NONE ? new short[NONE.length] : cues;
      cues[Integer.numberOfTrailingZeros(rest)]++;
    }
  }

  boolean has(LineCue cue) {
    return (cueBits & cue.bit()) != 0;
  }

  /** Share of function words; whole sentences of scripts without spaces get what prose has. */
  float stopShare() {
    if (wide > words) {
      return endsSentence() || size() > WIDE_PROSE ? 0.35f : 0;
    }
    return words == 0 ? 0 : (float) stops / words;
  }

  float capitalShare() {
    return (float) capitals / Math.max(1, words);
  }

  boolean endsSentence() {
    return end == SENTENCE_END;
  }

  /** How a text begins: {@link LineCounts#LOWER} and its like. */
  static int startOf(String text) {
    char c = text.charAt(0);
    int kind = CharKinds.kind(c);
    if (kind == CharKinds.DIGIT) {
      return DIGIT;
    }
    return switch (c) {
      case '"', '\u201c', '\u201e', '\u00ab', '\u2018', '\'' -> QUOTE;
      case '(', '[' -> PAREN;
      default ->
          kind == CharKinds.UPPER
              ? UPPER
              : kind == CharKinds.LOWER ? LOWER : Character.isLetter(c) ? OTHER : MARK;
    };
  }

  /** How a text ends: {@link LineCounts#NO_END} and its like. */
  static int endOf(String text) {
    int i = text.length() - 1;
    boolean closed = false;
    while (i > 0 && "\"'\u201d\u2019\u00bb\u201c)]\u300d\u300f".indexOf(text.charAt(i)) >= 0) {
      closed = true;
      i--;
    }
    char c = text.charAt(i);
    return switch (c) {
      case '.' -> i > 1 && text.charAt(i - 1) == '.' ? ELLIPSIS : SENTENCE_END;
      case '!', '?', '\u3002', '\uff01', '\uff1f', '\u061f', '\u06d4', '\u0964' -> SENTENCE_END;
      case '\u2026' -> ELLIPSIS;
      case ':', ';', ',' -> COLON;
      default -> closed ? CLOSED : Character.isLetterOrDigit(c) ? NO_END : OTHER_END;
    };
  }
}
