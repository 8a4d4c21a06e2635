package org.dateline.clean.text;

/** Says what the words of a line look like: capitals, digits, scripts. */
final class WordShapes {
  private WordShapes() {}

  /** Counts the shapes of one line's words. */
  static void count(LineCounts line, String text, LineBits bits) {
    int starts = 0;
    int chars = 0;
    for (int block = 0; block < bits.blocks; block++) {
      starts += Long.bitCount(bits.starts[block]);
      chars += Long.bitCount(bits.words[block]);
      line.wide += Long.bitCount(bits.wides[block]);
      line.digits += Long.bitCount(bits.digits[block]);
      line.capitals += Long.bitCount(bits.uppers[block] & bits.starts[block]);
    }
    line.odd = bits.odd;
    line.words = starts - line.wide;
    line.wordChars = chars - line.wide;
    line.capitals -= line.words > 0 && LineBits.is(bits.uppers, bits.firstWord()) ? 1 : 0;
    line.glued = bits.glued();
    boolean plain = !line.odd && line.digits == 0;
    line.firstLetters = plain ? line.firstWord : firstLetters(text, bits);
    special(line, text, bits);
  }

  /** The hash of the first run of letters; 0 where there is none. */
  private static long firstLetters(String text, LineBits bits) {
    for (int block = 0; block < bits.blocks; block++) {
      for (long rest = bits.starts[block]; rest != 0; rest &= rest - 1) {
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
    for (int block = 0; block < bits.blocks; block++) {
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
    int uppers = LineBits.count(bits.uppers, begin, end);
    int digits = LineBits.count(bits.digits, begin, end);
    line.allCaps += uppers > 1 && uppers + digits == length ? 1 : 0;
    line.mixed |= digits < length;
    if (digits == length) {
      line.numbers++;
      boolean year = length == 4 && (text.startsWith("19", begin) || text.startsWith("20", begin));
      line.years += year ? 1 : 0;
    }
  }
}
