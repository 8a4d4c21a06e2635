package org.dateline.clean.text;

import java.util.Arrays;
import org.dateline.util.LineBits;
import org.dateline.util.WordHash;

/**
 * Looks up the words of lines: their groups, phrases and candidate rules. Keeps the hashes of the
 * content words of all lines.
 */
final class LineWords {
  private final LineCues cues;

  /** Content words of all lines. */
  long[] content = new long[256];

  /** How many content words all lines had. */
  int size;

  private LineCounts line = new LineCounts();
  private long before;
  private long beforeThat;
  private int groupsBefore;
  private int groupsBeforeThat;

  LineWords(LineCues cues) {
    this.cues = cues;
  }

  /** Takes the words of one line. */
  void count(LineCounts counted, String text, LineBits bits) {
    begin(counted, text.length());
    for (int block = 0; block < bits.blocks(); block++) {
      long wides = bits.wides(block);
      for (long rest = bits.starts(block); rest != 0; rest &= rest - 1) {
        int begin = (block << 6) + Long.numberOfTrailingZeros(rest);
        long hash = bits.hash(begin, bits.endOfWord(begin));
        boolean wide = (wides & rest & -rest) != 0;
        add(hash, wide ? LineCues.BEGINS | LineCues.GOES_ON : cues.groups(hash));
      }
    }
    line.wordsEnd = size;
  }

  private void begin(LineCounts counted, int most) {
    line = counted;
    line.wordsBegin = size;
    before = 0;
    beforeThat = 0;
    groupsBefore = 0;
    groupsBeforeThat = 0;
    if (content.length < size + most) {
      content = Arrays.copyOf(content, 2 * (size + most));
    }
  }

  private void add(long hash, int groups) {
    line.hash = LineCues.phrase(line.hash, hash);
    line.firstWord = line.firstWord == 0 ? hash : line.firstWord;
    int stop = (groups >>> LineCue.STOP.index) & 1;
    line.stops += stop;
    content[size] = hash;
    size += 1 - stop;
    if (isMore(groups)) {
      more(hash, groups);
    }
    beforeThat = before;
    before = hash;
    groupsBeforeThat = groupsBefore;
    groupsBefore = groups;
  }

  /** Whether a word is more than a function word: of other groups, in a phrase, of a rule. */
  private boolean isMore(int groups) {
    int known = groups & (LineCues.FLAGS | (LineCue.STOP.bit() - 1));
    return (known | (goesOn(groups) & begins())) != 0;
  }

  private void more(long hash, int groups) {
    line.flags |= groups & LineCues.FLAGS;
    line.rules |= (groups & LineCues.RULE) != 0 ? cues.rules(hash) : 0;
    line.tally(groups);
    if ((goesOn(groups) & begins()) != 0) {
      tallyPhrases(hash);
    }
  }

  /** {@link LineCues#BEGINS} where one or two words before may begin a phrase that goes on. */
  private int begins() {
    return (groupsBefore | (goesOn(groupsBefore) & groupsBeforeThat)) & LineCues.BEGINS;
  }

  /** {@link LineCues#BEGINS} where a phrase goes on with a word of these groups. */
  private static int goesOn(int groups) {
    return groups >>> 1;
  }

  private void tallyPhrases(long hash) {
    if ((groupsBefore & LineCues.BEGINS) != 0) {
      line.tally(cues.groups(LineCues.phrase(before, hash)));
    }
    if ((groupsBefore & LineCues.GOES_ON) != 0 && (groupsBeforeThat & LineCues.BEGINS) != 0) {
      line.tally(cues.groups(LineCues.phrase(LineCues.phrase(beforeThat, before), hash)));
    }
  }

  /** Counts capitals, digits and scripts of the words of a line. */
  static final class WordShapes {
    private WordShapes() {}

    /** Counts the shapes of one line's words. */
    static void count(LineCounts line, String text, LineBits bits) {
      int starts = 0;
      int chars = 0;
      for (int block = 0; block < bits.blocks(); block++) {
        starts += Long.bitCount(bits.starts(block));
        chars += Long.bitCount(bits.words(block));
        line.wide += Long.bitCount(bits.wides(block));
        line.digits += Long.bitCount(bits.digits(block));
        line.capitals += Long.bitCount(bits.uppers(block) & bits.starts(block));
      }
      line.odd = bits.hasWideWords();
      line.words = starts - line.wide;
      line.wordChars = chars - line.wide;
      line.capitals -= line.words > 0 && bits.isUpper(bits.firstWord()) ? 1 : 0;
      line.glued = bits.glued();
      boolean plain = !line.odd && line.digits == 0;
      line.firstLetters = plain ? line.firstWord : firstLetters(text, bits);
      special(line, text, bits);
    }

    /** The hash of the first run of letters; 0 where there is none. */
    private static long firstLetters(String text, LineBits bits) {
      for (int block = 0; block < bits.blocks(); block++) {
        for (long rest = bits.starts(block); rest != 0; rest &= rest - 1) {
          long letters = letters(text, (block << 6) + Long.numberOfTrailingZeros(rest));
          if (letters != 0) {
            return letters;
          }
        }
      }
      return 0;
    }

    /** The hash of the first run of letters in a word; 0 where it has none. */
    private static long letters(String text, int begin) {
      int from = begin;
      while (from < text.length()
          && LineCues.isWordChar(text.charAt(from))
          && !Character.isLetter(text.charAt(from))) {
        from++;
      }
      int to = from;
      while (to < text.length() && Character.isLetter(text.charAt(to))) {
        to++;
      }
      return WordHash.of(text, from, to);
    }

    /** Counts words with digits or with capitals inside: few. */
    private static void special(LineCounts line, String text, LineBits bits) {
      int done = 0;
      for (int block = 0; block < bits.blocks(); block++) {
        for (long rest = bits.special(block); rest != 0; rest &= rest - 1) {
          int place = (block << 6) + Long.numberOfTrailingZeros(rest);
          if (place >= done) {
            done = bits.endOfWord(place);
            special(line, text, bits, bits.beginOfWord(place), done);
          }
        }
      }
    }

    private static void special(LineCounts line, String text, LineBits bits, int begin, int end) {
      int length = end - begin;
      int uppers = bits.countUppers(begin, end);
      int digits = bits.countDigits(begin, end);
      line.allCaps += uppers > 1 && uppers + digits == length ? 1 : 0;
      line.mixed |= digits < length;
      if (digits == length) {
        line.numbers++;
        boolean year =
            length == 4 && (text.startsWith("19", begin) || text.startsWith("20", begin));
        line.years += year ? 1 : 0;
      }
    }
  }
}
