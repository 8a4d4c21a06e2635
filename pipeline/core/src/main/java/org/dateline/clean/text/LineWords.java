package org.dateline.clean.text;

import java.util.Arrays;

/**
 * Says which words lines have: of which groups, which phrases, which rules are asked for them. The
 * content words of all lines are kept by their hashes.
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
    for (int block = 0; block < bits.blocks; block++) {
      long wides = bits.wides[block];
      for (long rest = bits.starts[block]; rest != 0; rest &= rest - 1) {
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
}
