package org.dateline.clean.text;

import java.util.Arrays;

/**
 * Counts what can be counted in lines, in one pass over each; the hashes of all content words of a
 * page stand in one array.
 */
final class LineScanner {
  private final Cues cues;
  private long[] words = new long[1024];
  private int wordCount;

  private Line line = new Line();
  private String text = "";
  private char[] chars = new char[1024];
  private int length;
  private long before;
  private long beforeThat;

  /** How many words up to here, one after the other, stand in phrases. */
  private int inPhrase;

  LineScanner(Cues cues) {
    this.cues = cues;
  }

  /** Hash of a content word, by its place in the page. */
  long word(int index) {
    return words[index];
  }

  /** Counts one line. */
  Line scan(String content) {
    line = new Line();
    text = content;
    length = content.length();
    if (chars.length < length) {
      chars = new char[length * 2];
    }
    content.getChars(0, length, chars, 0);
    before = 0;
    beforeThat = 0;
    inPhrase = 0;
    line.chars = content.length();
    line.wordsBegin = wordCount;
    for (int i = 0; i < length; ) {
      char c = chars[i];
      int kind = CharKinds.kind(c);
      i = c == ' ' ? i + 1 : kind == CharKinds.MARK ? mark(i) : word(i, kind);
    }
    line.wordsEnd = wordCount;
    if (!content.isEmpty()) {
      line.start = start(content);
      line.end = end(content);
    }
    return line;
  }

  /** Takes one word; returns the index after it. */
  private int word(int begin, int first) {
    if (first == CharKinds.OTHER && isWide(chars[begin])) {
      line.wide++;
      addWord(Cues.next(0, chars[begin]), Cues.IN_PHRASE);
      return begin + 1;
    }
    long hash = 0;
    int i = begin;
    char[] all = chars;
    while (i < length && all[i] >= 'a' && all[i] <= 'z') {
      hash = Cues.next(hash, all[i++]);
    }
    if (i == length || CharKinds.kind(all[i]) == CharKinds.MARK) {
      line.words++;
      line.wordChars += i - begin;
      addWord(hash, cues.groups(hash));
      return i;
    }
    return anyWord(begin, i, hash, first);
  }

  /**
   * Takes a word that is not all small letters of ASCII.
   *
   * @param from where the first character stands that is none
   * @param begun the hash of what stands before it
   */
  private int anyWord(int begin, int from, long begun, int first) {
    long hash = begun;
    int uppers = 0;
    int digits = 0;
    int i = from;
    int last = from == begin ? CharKinds.MARK : CharKinds.LOWER;
    char[] all = chars;
    for (int kind = CharKinds.kind(all[i]);
        kind != CharKinds.MARK;
        kind = i < length ? CharKinds.kind(all[i]) : CharKinds.MARK) {
      hash = Cues.next(hash, all[i++]);
      if (kind == CharKinds.UPPER) {
        uppers++;
        line.glued += last == CharKinds.LOWER ? 1 : 0;
      } else if (kind == CharKinds.DIGIT) {
        digits++;
      }
      last = kind;
    }
    count(begin, i - begin, first == CharKinds.UPPER, uppers, digits);
    addWord(hash, cues.groups(hash));
    return i;
  }

  private void count(int begin, int length, boolean capital, int uppers, int digits) {
    line.words++;
    line.wordChars += length;
    if (capital && line.words > 1) {
      line.capitals++;
    }
    if (uppers > 1 && uppers + digits == length) {
      line.allCaps++;
    }
    if (digits == length) {
      line.numbers++;
      boolean year = length == 4 && (text.startsWith("19", begin) || text.startsWith("20", begin));
      line.years += year ? 1 : 0;
    }
  }

  private void addWord(long hash, int groups) {
    line.hash = Cues.phrase(line.hash, hash);
    line.firstWord = line.firstWord == 0 ? hash : line.firstWord;
    inPhrase = (groups & Cues.IN_PHRASE) == 0 ? 0 : inPhrase + 1;
    tally(groups);
    if (inPhrase > 1) {
      tallyPhrases(hash);
    }
    if (wordCount == words.length) {
      words = Arrays.copyOf(words, wordCount * 2);
    }
    words[wordCount] = hash;
    wordCount += (groups & Cue.STOP.bit()) == 0 ? 1 : 0;
    beforeThat = before;
    before = hash;
  }

  private void tallyPhrases(long hash) {
    tally(cues.groups(Cues.phrase(before, hash)));
    if (inPhrase > 2) {
      tally(cues.groups(Cues.phrase(Cues.phrase(beforeThat, before), hash)));
    }
  }

  /** Half of all words are small ones, in no order: so these are counted without a branch. */
  private void tally(int groups) {
    line.stops += (groups >>> Cue.STOP.index) & 1;
    int others = groups & (Cue.STOP.bit() - 1);
    if (others != 0) {
      line.cueBits |= others;
      for (int rest = others; rest != 0; rest &= rest - 1) {
        line.cues[Integer.numberOfTrailingZeros(rest)]++;
      }
    }
  }

  private int mark(int i) {
    switch (chars[i]) {
      case ',', '\u3001', '\uff0c' -> line.commas++;
      case '"', '\u201c', '\u201d', '\u201e', '\u00ab', '\u300c' -> line.quotes++;
      case '.', '!', '?' -> point(i);
      case '\u3002', '\uff01', '\uff1f' -> line.ends++;
      case '|', '\u00bb', '\u00b7', '\u2022', '\u203a', '>', '\u2192', '/' -> line.separators++;
      case '@', '#' -> line.links++;
      case '\u00a9', '\u00ae', '\u2122' -> tally(Cue.LEGAL.bit());
      case ':' -> line.links += text.startsWith("://", i) ? 1 : 0;
      default -> {}
    }
    return i + 1;
  }

  private void point(int i) {
    boolean last = i + 1 == text.length() || text.charAt(i + 1) == ' ';
    if (last) {
      line.ends++;
    } else if (text.charAt(i) == '.' && i > 0 && isLower(i - 1)) {
      line.links += isLower(i + 1) ? 1 : 0;
    }
  }

  private boolean isLower(int i) {
    return CharKinds.kind(text.charAt(i)) == CharKinds.LOWER;
  }

  private static int start(String text) {
    char c = text.charAt(0);
    int kind = CharKinds.kind(c);
    if (kind == CharKinds.DIGIT) {
      return Line.DIGIT;
    }
    return switch (c) {
      case '"', '\u201c', '\u201e', '\u00ab', '\u2018', '\'' -> Line.QUOTE;
      case '(', '[' -> Line.PAREN;
      default ->
          kind == CharKinds.UPPER
              ? Line.UPPER
              : kind == CharKinds.LOWER
                  ? Line.LOWER
                  : Character.isLetter(c) ? Line.OTHER : Line.MARK;
    };
  }

  private static int end(String text) {
    int i = text.length() - 1;
    boolean closed = false;
    while (i > 0 && "\"'\u201d\u2019\u00bb\u201c)]\u300d\u300f".indexOf(text.charAt(i)) >= 0) {
      closed = true;
      i--;
    }
    char c = text.charAt(i);
    return switch (c) {
      case '.' -> i > 1 && text.charAt(i - 1) == '.' ? Line.ELLIPSIS : Line.SENTENCE_END;
      case '!', '?', '\u3002', '\uff01', '\uff1f', '\u061f', '\u06d4', '\u0964' ->
          Line.SENTENCE_END;
      case '\u2026' -> Line.ELLIPSIS;
      case ':', ';', ',' -> Line.COLON;
      default -> closed ? Line.CLOSED : Character.isLetterOrDigit(c) ? Line.NO_END : Line.OTHER_END;
    };
  }

  private static boolean isWide(char c) {
    return (c >= '\u3040' && c <= '\u30ff') || (c >= '\u4e00' && c <= '\u9fff');
  }
}
