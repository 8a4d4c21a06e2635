package org.dateline.clean.text;

import java.util.List;
import org.dateline.clean.block.BlockKind;
import org.dateline.clean.block.RemovalReason;
import org.dateline.clean.block.Verdict;

/**
 * Restores lines of a text that somebody already selected: single lines can be removed, the whole
 * text cannot.
 *
 * <p>The text is an article if it has few fragments (short lines, as in menus). In an article the
 * model removes only lines that consist of words of furniture; tables and sentences are kept. In
 * other given texts the model removes any line, but not all lines if there is prose.
 */
final class GivenText {
  /** A text of no more lines is a story if half of them are more than fragments. */
  private static final int FEW_LINES = 5;

  /** In a longer one there is a fragment in so many lines at most. */
  private static final int LINES_A_FRAGMENT = 12;

  /** In a text with tables: one in so many lines is of numbers at least. */
  private static final int LINES_A_ROW = 2;

  /** In a text with tables: a fragment in so many lines at most. */
  private static final int ROWS_A_FRAGMENT = 4;

  private static final int FRAGMENT_WORDS = 5;
  private static final int FRAGMENT_CHARS = 40;
  private static final int SENTENCE_WORDS = 8;
  private static final int LONG_WORDS = 12;
  private static final int LONG_CHARS = 60;

  /** In a long line of furniture one in so many words says so; in a short one, of fewer. */
  private static final int WORDS_A_MARK = 4;

  private static final int FEW_A_MARK = 3;

  /** A short line that the model gives less is not restored. */
  private static final double UNLIKE_STORY = 0.2;

  /** Sentences that are too many to be lost together. */
  private static final int SEVERAL = 2;

  private final LineCounts[] lines;
  private final List<Verdict> verdicts;
  private final boolean[] named;
  private final boolean[] titles;
  private final boolean tables;

  /** Whether the title was found in the text. */
  private final boolean guessed;

  private final boolean story;

  /** Lines before the first and behind the last one are around the story, not in it. */
  private final int first;

  private final int last;
  private boolean keptWhole;

  /**
   * Begins with the verdicts on the lines of a given text.
   *
   * @param verdicts one for each line; changed by {@link #review}
   * @param named which lines are title, by-line or furniture by what they say
   * @param titles which lines were taken for the title though none was given
   */
  GivenText(LineCounts[] lines, List<Verdict> verdicts, boolean[] named, boolean[] titles) {
    this.titles = titles;
    this.lines = lines;
    this.verdicts = verdicts;
    this.named = named;
    int all = 0;
    int fragments = 0;
    int rows = 0;
    for (int i = 0; i < lines.length; i++) {
      all += named[i] ? 0 : 1;
      fragments += !named[i] && isFragment(lines[i]) ? 1 : 0;
      rows += !named[i] && lines[i].numbers > 1 ? 1 : 0;
    }
    tables = rows * LINES_A_ROW >= all;
    boolean few = all <= FEW_LINES && fragments * 2 <= all;
    boolean table = tables && fragments * ROWS_A_FRAGMENT <= all;
    guessed = lastTitle() >= 0;
    first = edge(Math.min(lastTitle() + 1, lines.length - 1), 1);
    last = edge(lines.length - 1, -1);
    story = few || table || fragments * LINES_A_FRAGMENT <= all;
  }

  /** Restores the lines that must not be removed. */
  void review() {
    for (int i = 0; i < lines.length && story; i++) {
      if (!named[i] && isRemoved(i) && !mayGo(i)) {
        keep(i);
      }
    }
    for (int i = 0; i < lines.length; i++) {
      if (tables && titles[i] && lines[i].numbers > 0) {
        keep(i);
      }
    }
    if (!hasBody()) {
      keptWhole = sentences() >= SEVERAL;
      for (int i = 0; i < lines.length; i++) {
        if (titles[i] || (keptWhole && !named[i])) {
          keepLong(i);
        }
      }
    }
  }

  private void keepLong(int i) {
    if (isLong(lines[i])) {
      keep(i);
    }
  }

  /** True if all of the text would have been taken out, though it has several sentences. */
  boolean isKeptWhole() {
    return keptWhole;
  }

  /** Whether a line of a story that was taken out is furniture. */
  private boolean mayGo(int i) {
    LineCounts line = lines[i];
    BlockKind kind = verdicts.get(i).kind();
    boolean outside = i < first || i > last;
    if (RemovalReason.SITE_REPEATS.isOf(verdicts.get(i))) {
      return !tables;
    }
    if (kind == BlockKind.BYLINE || kind == BlockKind.DATELINE) {
      return outside;
    }
    int words = furnitureWords(line);
    boolean row = tables && !guessed && first < 2;
    boolean open = outside && !row && !line.endsSentence();
    open |= i == lines.length - 1 && i > last && isFragment(line);
    open |= !tables && line.size() < LONG_WORDS && verdicts.get(i).score() < UNLIKE_STORY;
    int wordsAMark = isLong(line) ? WORDS_A_MARK : FEW_A_MARK;
    return open || (words > 0 && words * wordsAMark >= line.size());
  }

  private int lastTitle() {
    int last = lines.length - 1;
    while (last >= 0 && !titles[last]) {
      last--;
    }
    return last;
  }

  /** The first line from one side that belongs to the story; the outermost where none does. */
  private int edge(int from, int step) {
    for (int i = from; i >= 0 && i < lines.length; i += step) {
      boolean row = tables && lines[i].numbers > 0;
      boolean prose = isLong(lines[i]) && lines[i].endsSentence();
      if (!named[i] && (!isRemoved(i) || prose || row)) {
        return i;
      }
    }
    return from;
  }

  private static int furnitureWords(LineCounts line) {
    return line.cue(LineCue.LEGAL)
        + line.cue(LineCue.SHARE)
        + line.cue(LineCue.SUBSCRIBE)
        + line.cue(LineCue.RELATED)
        + line.cue(LineCue.NAVIGATION)
        + line.cue(LineCue.AD)
        + line.cue(LineCue.COMMENT);
  }

  private static boolean isFragment(LineCounts line) {
    return line.size() < FRAGMENT_WORDS
        && line.chars < FRAGMENT_CHARS
        && line.numbers == 0
        && !line.endsSentence();
  }

  private static boolean isLong(LineCounts line) {
    int least = line.endsSentence() ? SENTENCE_WORDS : LONG_WORDS;
    return line.size() >= least || line.chars >= LONG_CHARS;
  }

  private boolean isRemoved(int i) {
    return !verdicts.get(i).isKept();
  }

  private boolean hasBody() {
    return verdicts.stream().anyMatch(verdict -> verdict.isKept());
  }

  private int sentences() {
    int sentences = 0;
    for (int i = 0; i < lines.length; i++) {
      boolean prose = !named[i] && isLong(lines[i]);
      sentences += prose ? lines[i].ends + (lines[i].endsSentence() ? 1 : 0) : 0;
    }
    return sentences;
  }

  private void keep(int i) {
    verdicts.set(i, Verdict.kept(verdicts.get(i).score()));
  }
}
