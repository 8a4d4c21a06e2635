package org.dateline.clean.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Counts what can be counted in lines, in one pass over each; the hashes of all content words of a
 * page stand in one array.
 *
 * <p>Words of ASCII letters are taken eight letters at a time: a text is looked at as the bytes of
 * ISO 8859-1, with {@code ?} for what has none there.
 */
final class LineScanner {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final byte ELSE = '?';

  /** The highest bit of each byte, and numbers that carry into it what is above {@code a}, z. */
  private static final long HIGH = 0x8080808080808080L;

  private static final long FROM_A = 0x1f1f1f1f1f1f1f1fL;
  private static final long BEYOND_Z = 0x0505050505050505L;
  private static final long SMALL = 0x2020202020202020L;

  private final Cues cues;
  private final RuleWords ruleWords;
  private long[] words = new long[256];
  private int wordCount;

  private Line line = new Line();
  private String text = "";
  private byte[] bytes = new byte[0];
  private int length;
  private long before;
  private long beforeThat;
  private int groupsBefore;
  private int groupsBeforeThat;

  /**
   * A scanner for the lines of one page.
   *
   * @param ruleWords words anywhere in a line for which rules are asked of it
   */
  LineScanner(Cues cues, RuleWords ruleWords) {
    this.cues = cues;
    this.ruleWords = ruleWords;
  }

  /** Hash of a content word, by its place in the page. */
  long word(int index) {
    return words[index];
  }

  /** How many content words all lines had. */
  int wordCount() {
    return wordCount;
  }

  /** Counts one line. */
  Line scan(String content) {
    begin(content);
    line.wordsBegin = wordCount;
    for (int i = 0; i < length; ) {
      i = bytes[i] == ' ' ? i + 1 : take(i);
    }
    line.wordsEnd = wordCount;
    if (!content.isEmpty()) {
      line.start = start(content);
      line.end = end(content);
    }
    return line;
  }

  private void begin(String content) {
    line = new Line();
    text = content;
    length = content.length();
    line.chars = length;
    before = 0;
    beforeThat = 0;
    groupsBefore = 0;
    groupsBeforeThat = 0;
    byte[] latin = content.getBytes(StandardCharsets.ISO_8859_1);
    if (bytes.length < length + Long.BYTES) {
      bytes = new byte[length * 2 + Long.BYTES];
    }
    if (latin.length == length) {
      System.arraycopy(latin, 0, bytes, 0, length);
    } else {
      for (int i = 0; i < length; i++) {
        bytes[i] = content.charAt(i) < 0x100 ? (byte) content.charAt(i) : ELSE;
      }
    }
    Arrays.fill(bytes, length, length + Long.BYTES, (byte) 0);
  }

  private char at(int i) {
    return bytes[i] == ELSE ? text.charAt(i) : (char) (bytes[i] & 0xff);
  }

  /** Takes the mark or word at a place; returns the place after it. */
  private int take(int begin) {
    long letters = (long) EIGHT.get(bytes, begin);
    int size = size(letters);
    if (size == 0) {
      char c = at(begin);
      return CharKinds.kind(c) == CharKinds.MARK ? mark(begin, c) : anyWord(begin);
    }
    int end = begin + size;
    long hash = WordHash.eight(0, letters, size);
    long large = large(letters, size);
    int capitals = Long.bitCount(large);
    int glued = large == 0 ? 0 : Long.bitCount(large & (HIGH & ~large) << Byte.SIZE);
    while (size == Long.BYTES) {
      boolean small = large >= 0;
      letters = (long) EIGHT.get(bytes, end);
      size = size(letters);
      if (size > 0) {
        hash = WordHash.eight(hash, letters, size);
        large = large(letters, size);
        capitals += Long.bitCount(large);
        glued += Long.bitCount(large & (((HIGH & ~large) << Byte.SIZE) | (small ? 0x80 : 0)));
        end += size;
      }
    }
    if (bytes[end] != ' ' && CharKinds.kind(at(end)) != CharKinds.MARK) {
      return anyWord(begin);
    }
    line.firstLetters = line.firstLetters == 0 ? hash : line.firstLetters;
    line.glued += glued;
    line.words++;
    line.wordChars += end - begin;
    line.capitals += (bytes[begin] <= 'Z' && line.words > 1) ? 1 : 0;
    line.allCaps += capitals > 1 && capitals == end - begin ? 1 : 0;
    addWord(hash, cues.groups(hash));
    return end;
  }

  /** How many of eight bytes, from the lowest, are ASCII letters. */
  private static int size(long eight) {
    long bits = (eight | SMALL) & ~HIGH;
    long is = ((bits + FROM_A) ^ (bits + BEYOND_Z)) & ~eight & HIGH;
    return Long.numberOfTrailingZeros(is ^ HIGH) >>> 3;
  }

  /** The highest bits of the capitals among so many letters. */
  private static long large(long letters, int size) {
    return ~(letters << 2) & HIGH & WordHash.lowest(size);
  }

  /** Takes a word that is not all letters of ASCII. */
  private int anyWord(int begin) {
    char first = at(begin);
    if (line.firstLetters == 0) {
      line.firstLetters = letters(begin);
    }
    if (isWide(first)) {
      line.wide++;
      addWord(WordHash.next(0, first), Cues.BEGINS | Cues.GOES_ON);
      return begin + 1;
    }
    long hash = 0;
    int uppers = 0;
    int digits = 0;
    int last = CharKinds.MARK;
    int i = begin;
    for (int kind = CharKinds.kind(first);
        kind != CharKinds.MARK;
        kind = i < length ? CharKinds.kind(at(i)) : CharKinds.MARK) {
      hash = WordHash.next(hash, at(i++));
      if (kind == CharKinds.UPPER) {
        uppers++;
        line.glued += last == CharKinds.LOWER ? 1 : 0;
      } else if (kind == CharKinds.DIGIT) {
        digits++;
      }
      last = kind;
    }
    count(begin, i - begin, uppers, digits);
    addWord(hash, cues.groups(hash));
    return i;
  }

  /** The hash of the first run of letters in a word; 0 where it has none. */
  private long letters(int begin) {
    int from = begin;
    while (from < length
        && CharKinds.kind(at(from)) != CharKinds.MARK
        && !Character.isLetter(at(from))) {
      from++;
    }
    int to = from;
    while (to < length && Character.isLetter(at(to))) {
      to++;
    }
    return WordHash.of(text, from, to);
  }

  private void count(int begin, int length, int uppers, int digits) {
    line.words++;
    line.wordChars += length;
    if (uppers > 0) {
      boolean capital = CharKinds.kind(at(begin)) == CharKinds.UPPER;
      line.capitals += capital && line.words > 1 ? 1 : 0;
      line.allCaps += uppers > 1 && uppers + digits == length ? 1 : 0;
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
    line.rules |= ruleWords.of(hash);
    tally(groups);
    int begins = groupsBefore | (goesOn(groupsBefore) & groupsBeforeThat);
    if ((goesOn(groups) & begins & Cues.BEGINS) != 0) {
      tallyPhrases(hash);
    }
    if (wordCount == words.length) {
      words = Arrays.copyOf(words, wordCount * 2);
    }
    words[wordCount] = hash;
    wordCount += (groups & Cue.STOP.bit()) == 0 ? 1 : 0;
    beforeThat = before;
    before = hash;
    groupsBeforeThat = groupsBefore;
    groupsBefore = groups;
  }

  /** {@link Cues#BEGINS} where a phrase goes on with a word of these groups. */
  private static int goesOn(int groups) {
    return groups >>> 1;
  }

  private void tallyPhrases(long hash) {
    if ((groupsBefore & Cues.BEGINS) != 0) {
      tally(cues.groups(Cues.phrase(before, hash)));
    }
    if ((groupsBefore & Cues.GOES_ON) != 0 && (groupsBeforeThat & Cues.BEGINS) != 0) {
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

  private int mark(int i, char c) {
    switch (c) {
      case ',', '\u3001', '\uff0c' -> line.commas++;
      case '"', '\u201c', '\u201d', '\u201e', '\u00ab', '\u300c' -> line.quotes++;
      case '.', '!', '?' -> point(i, c);
      case '\u3002', '\uff01', '\uff1f' -> line.ends++;
      case '|', '\u00bb', '\u00b7', '\u2022', '\u203a', '>', '\u2192' -> line.separators++;
      case '/' -> {
        line.separators++;
        line.marked = true;
      }
      case '@' -> {
        line.links++;
        line.marked = true;
      }
      case '#' -> line.links++;
      case '(' -> line.marked = true;
      case '\u00a9' -> {
        line.marked = true;
        tally(Cue.LEGAL.bit());
      }
      case '\u00ae', '\u2122' -> tally(Cue.LEGAL.bit());
      case ':' -> line.links += text.startsWith("://", i) ? 1 : 0;
      default -> {}
    }
    return i + 1;
  }

  private void point(int i, char c) {
    boolean last = i + 1 == length || bytes[i + 1] == ' ';
    if (last) {
      line.ends++;
    } else if (c == '.' && i > 0 && isLower(i - 1)) {
      line.links += isLower(i + 1) ? 1 : 0;
    }
  }

  private boolean isLower(int i) {
    return CharKinds.kind(at(i)) == CharKinds.LOWER;
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
