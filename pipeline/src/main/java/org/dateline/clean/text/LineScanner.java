package org.dateline.clean.text;

import java.util.Arrays;

/**
 * Counts what can be counted in lines, in one pass over each; the hashes of all content words of a
 * page stand in one array.
 */
final class LineScanner {
  private final Cues cues;
  private final LineBits bits = new LineBits();
  private long[] words = new long[256];
  private int wordCount;

  private Line line = new Line();
  private String text = "";
  private long before;
  private long beforeThat;
  private int groupsBefore;
  private int groupsBeforeThat;

  /** A scanner for the lines of one page. */
  LineScanner(Cues cues) {
    this.cues = cues;
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
    if (bits.odd) {
      oddWords();
    } else {
      plainWords();
    }
    line.wordsEnd = wordCount;
    specialWords();
    marks();
    if (!content.isEmpty()) {
      line.start = LineEdges.start(content);
      line.end = LineEdges.end(content);
    }
    return line;
  }

  private void begin(String content) {
    line = new Line();
    text = content;
    before = 0;
    beforeThat = 0;
    groupsBefore = 0;
    groupsBeforeThat = 0;
    bits.read(content);
    line.odd = bits.odd;
    line.chars = content.length();
    line.digits = bits.digits();
    line.glued = bits.glued();
    int most = wordCount + content.length() + 1;
    if (words.length < most) {
      words = Arrays.copyOf(words, most * 2);
    }
  }

  /** Takes words of ISO 8859-1. */
  private void plainWords() {
    int size = 0;
    int chars = 0;
    int capitals = 0;
    int stops = 0;
    int count = wordCount;
    long lineHash = 0;
    long first = 0;
    for (int block = 0; block < bits.blocks; block++) {
      long starts = bits.starts[block];
      capitals += Long.bitCount(bits.uppers[block] & starts);
      size += Long.bitCount(starts);
      chars += Long.bitCount(bits.words[block]);
      for (long rest = starts; rest != 0; rest &= rest - 1) {
        int begin = (block << 6) + Long.numberOfTrailingZeros(rest);
        long hash = hash(begin, bits.endOfWord(begin));
        int groups = cues.groups(hash);
        lineHash = Cues.phrase(lineHash, hash);
        first = first == 0 ? hash : first;
        int stop = (groups >>> Cue.STOP.index) & 1;
        stops += stop;
        words[count] = hash;
        count += 1 - stop;
        if (isMore(groups)) {
          more(hash, groups);
        }
        beforeThat = before;
        before = hash;
        groupsBeforeThat = groupsBefore;
        groupsBefore = groups;
      }
    }
    boolean opening = size > 0 && LineBits.is(bits.uppers, bits.firstWord());
    line.words = size;
    line.wordChars = chars;
    line.capitals = capitals - (opening ? 1 : 0);
    line.stops = stops;
    line.hash = lineHash;
    line.firstWord = first;
    line.firstLetters = first != 0 && line.digits > 0 ? firstLetters() : first;
    wordCount = count;
  }

  private void oddWords() {
    for (int block = 0; block < bits.blocks; block++) {
      long wides = bits.wides[block];
      for (long rest = bits.starts[block]; rest != 0; rest &= rest - 1) {
        int begin = (block << 6) + Long.numberOfTrailingZeros(rest);
        if ((wides & rest & -rest) != 0) {
          line.wide++;
          addWord(begin, begin + 1, Cues.BEGINS | Cues.GOES_ON);
        } else {
          line.words++;
          line.wordChars += bits.endOfWord(begin) - begin;
          line.capitals += line.words > 1 && LineBits.is(bits.uppers, begin) ? 1 : 0;
          addWord(begin, bits.endOfWord(begin), -1);
        }
      }
    }
  }

  private void addWord(int begin, int end, int known) {
    if (line.firstLetters == 0) {
      line.firstLetters = letters(begin);
    }
    long hash = bits.odd ? WordHash.of(text, begin, end) : hash(begin, end);
    int groups = known < 0 ? cues.groups(hash) : known;
    line.hash = Cues.phrase(line.hash, hash);
    line.firstWord = line.firstWord == 0 ? hash : line.firstWord;
    int stop = (groups >>> Cue.STOP.index) & 1;
    line.stops += stop;
    words[wordCount] = hash;
    wordCount += 1 - stop;
    more(hash, groups);
    beforeThat = before;
    before = hash;
    groupsBeforeThat = groupsBefore;
    groupsBefore = groups;
  }

  private long hash(int begin, int end) {
    long hash = 0;
    int at = begin;
    while (end - at > Long.BYTES) {
      hash = WordHash.eight(hash, bits.eight(at), Long.BYTES);
      at += Long.BYTES;
    }
    return WordHash.eight(hash, bits.eight(at), end - at);
  }

  private long firstLetters() {
    for (int block = 0; block < bits.blocks; block++) {
      for (long rest = bits.starts[block]; rest != 0; rest &= rest - 1) {
        long letters = letters((block << 6) + Long.numberOfTrailingZeros(rest));
        if (letters != 0) {
          return letters;
        }
      }
    }
    return 0;
  }

  /** The hash of the first run of letters in a word; 0 where it has none. */
  private long letters(int begin) {
    int from = begin;
    while (from < text.length()
        && CharKinds.kind(text.charAt(from)) != CharKinds.MARK
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
  private void specialWords() {
    int done = 0;
    for (int block = 0; block < bits.blocks; block++) {
      for (long rest = bits.special(block); rest != 0; rest &= rest - 1) {
        int place = (block << 6) + Long.numberOfTrailingZeros(rest);
        if (place >= done) {
          done = bits.endOfWord(place);
          count(bits.beginOfWord(place), done);
        }
      }
    }
  }

  private void count(int begin, int end) {
    int length = end - begin;
    int uppers = LineBits.count(bits.uppers, begin, end);
    int digits = LineBits.count(bits.digits, begin, end);
    line.allCaps += uppers > 1 && uppers + digits == length ? 1 : 0;
    if (digits == length) {
      line.numbers++;
      boolean year = length == 4 && (text.startsWith("19", begin) || text.startsWith("20", begin));
      line.years += year ? 1 : 0;
    }
  }

  /** Whether a word is more than a function word: of other groups, in a phrase, of a rule. */
  private boolean isMore(int groups) {
    int known = groups & (Cues.FLAGS | (Cue.STOP.bit() - 1));
    return (known | (goesOn(groups) & begins())) != 0;
  }

  private void more(long hash, int groups) {
    line.flags |= groups & Cues.FLAGS;
    line.rules |= (groups & Cues.RULE) != 0 ? cues.rules(hash) : 0;
    tally(groups);
    if ((goesOn(groups) & begins()) != 0) {
      tallyPhrases(hash);
    }
  }

  /** {@link Cues#BEGINS} where one or two words before may begin a phrase that goes on. */
  private int begins() {
    return (groupsBefore | (goesOn(groupsBefore) & groupsBeforeThat)) & Cues.BEGINS;
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

  private void tally(int groups) {
    int others = groups & (Cue.STOP.bit() - 1);
    line.cueBits |= others;
    for (int rest = others; rest != 0; rest &= rest - 1) {
      line.add(Integer.numberOfTrailingZeros(rest));
    }
  }

  private void marks() {
    for (int block = 0; block < bits.blocks; block++) {
      for (long rest = bits.marks[block]; rest != 0; rest &= rest - 1) {
        int place = (block << 6) + Long.numberOfTrailingZeros(rest);
        mark(place, bits.at(place));
      }
    }
  }

  private void mark(int i, char c) {
    switch (c) {
      case ',', '\u3001', '\uff0c' -> line.commas++;
      case '"', '\u201c', '\u201d', '\u201e', '\u00ab', '\u300c' -> line.quotes++;
      case '.', '!', '?' -> point(i, c);
      case '\u3002', '\uff01', '\uff1f' -> line.ends++;
      case '|', '\u00bb', '\u00b7', '\u2022', '\u203a', '>', '\u2192' -> line.separators++;
      case '/' -> {
        line.separators++;
        line.rules |= cues.rulesAt(text, i);
      }
      case '@' -> {
        line.links++;
        line.rules |= cues.rulesAt(text, i);
      }
      case '#' -> line.links++;
      case '(' -> {
        line.marked = true;
        line.rules |= cues.rulesAt(text, i);
      }
      case '\u00a9' -> {
        line.marked = true;
        line.rules |= cues.rulesAt(text, i);
        tally(Cue.LEGAL.bit());
      }
      case '\u00ae', '\u2122' -> tally(Cue.LEGAL.bit());
      case ':' -> line.links += text.startsWith("://", i) ? 1 : 0;
      default -> {}
    }
  }

  private void point(int i, char c) {
    if (bits.at(i + 1) == ' ') {
      line.ends++;
    } else if (c == '.' && i > 0 && isLower(i - 1)) {
      line.links += isLower(i + 1) ? 1 : 0;
    }
  }

  private boolean isLower(int i) {
    return CharKinds.kind(bits.at(i)) == CharKinds.LOWER;
  }
}
