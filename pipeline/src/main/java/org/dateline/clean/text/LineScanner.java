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
      line.start = LineEdges.start(content);
      line.end = LineEdges.end(content);
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
    int size = WordHash.letters(letters);
    if (size == 0) {
      char c = at(begin);
      return CharKinds.kind(c) == CharKinds.MARK ? mark(begin, c) : anyWord(begin);
    }
    long hash = WordHash.eight(0, letters, size);
    long inner = WordHash.capitals(letters, size) & ~0xff;
    int end = begin + size;
    while (size == Long.BYTES) {
      letters = (long) EIGHT.get(bytes, end);
      size = WordHash.letters(letters);
      if (size > 0) {
        hash = WordHash.eight(hash, letters, size);
        inner |= WordHash.capitals(letters, size);
        end += size;
      }
    }
    boolean ended = bytes[end] == ' ' || CharKinds.kind(at(end)) == CharKinds.MARK;
    return ended && inner == 0 ? plainWord(begin, end, hash) : anyWord(begin);
  }

  /** Takes a word of ASCII letters, all small but perhaps the first. */
  private int plainWord(int begin, int end, long hash) {
    line.firstLetters = line.firstLetters == 0 ? hash : line.firstLetters;
    line.words++;
    line.wordChars += end - begin;
    line.capitals += (bytes[begin] <= 'Z' && line.words > 1) ? 1 : 0;
    addWord(hash, cues.groups(hash));
    return end;
  }

  /** Takes a word of any other characters. */
  private int anyWord(int begin) {
    char first = at(begin);
    if (line.firstLetters == 0) {
      line.firstLetters = letters(begin);
    }
    if (isWide(first)) {
      line.wide++;
      addWord(WordHash.of(text, begin, begin + 1), Cues.BEGINS | Cues.GOES_ON);
      return begin + 1;
    }
    int uppers = 0;
    int digits = 0;
    int last = CharKinds.MARK;
    int i = begin;
    for (int kind = CharKinds.kind(first);
        kind != CharKinds.MARK;
        kind = i < length ? CharKinds.kind(at(i)) : CharKinds.MARK) {
      i++;
      if (kind == CharKinds.UPPER) {
        uppers++;
        line.glued += last == CharKinds.LOWER ? 1 : 0;
      } else if (kind == CharKinds.DIGIT) {
        digits++;
      }
      last = kind;
    }
    count(begin, i - begin, uppers, digits);
    long hash = WordHash.of(text, begin, i);
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

  private static boolean isWide(char c) {
    return (c >= '\u3040' && c <= '\u30ff') || (c >= '\u4e00' && c <= '\u9fff');
  }
}
