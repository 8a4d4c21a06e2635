package org.dateline.clean.text;

import java.util.Arrays;
import org.dateline.util.HashNumbering;

/**
 * The lines of a page and what can be said of each only in view of all: how much it looks like
 * prose, where the story seems to run, which words the story uses, what stands twice.
 */
final class PageLines {
  /** Lines of fewer words are short. */
  private static final int SHORT = 5;

  private static final int MENU_RUN = 6;
  private static final int MENU_DISTANCE = 4;

  /** Logarithms of most sizes of lines. */
  private static final double[] LOGS = logs();

  /** From here on a line counts as prose. */
  private static final float PROSE = 0.5f;

  final LineCounts[] lines;

  /** How much a line, by itself, looks like prose, 0 to 1. */
  final float[] prose;

  /** Words of prose lines before each line; one more element for the total. */
  final int[] coreBefore;

  /** Words before each line; one more element for the total. */
  final int[] wordsBefore;

  /** How often the line stood before. */
  final int[] seenBefore;

  /** How often the line stands in the page. */
  final int[] seen;

  /** How many of the four lines on each side begin with the same word. */
  final int[] sameFirst;

  /** Share of a line's content words that prose elsewhere in the page has. */
  final float[] topic;

  /** Share of a line's content words that the title has. */
  final float[] titleShare;

  /** Share of the title's content words that a line has. */
  final float[] titleCover;

  /** Lines since the last line of prose; a large number where there is none. */
  final int[] sinceCore;

  /** Lines to the next line of prose; a large number where there is none. */
  final int[] toCore;

  /** Length of the run of short lines that a line stands in; 0 for a longer line. */
  final int[] shortRun;

  /** First line of the stretch where prose is densest. */
  int segmentBegin;

  /** Line after that stretch. */
  int segmentEnd;

  PageLines(ScannedPage page, String title) {
    int n = page.lines.length;
    lines = page.lines;
    prose = new float[n];
    coreBefore = new int[n + 1];
    wordsBefore = new int[n + 1];
    seenBefore = new int[n];
    seen = new int[n];
    sameFirst = new int[n];
    topic = new float[n];
    titleShare = new float[n];
    titleCover = new float[n];
    sinceCore = new int[n];
    toCore = new int[n];
    shortRun = new int[n];
    for (int i = 0; i < n; i++) {
      prose[i] = prose(lines[i]);
    }
    sum();
    distances();
    shortRuns();
    segment();
    LineScanner scanner = page.scanner;
    LineCounts titleLine = scanner.scan(title);
    HashNumbering vocabulary = new HashNumbering(scanner.wordCount() / 2);
    int[] words = new int[scanner.wordCount()];
    for (int w = 0; w < words.length; w++) {
      words[w] = vocabulary.of(scanner.word(w));
    }
    topics(words, vocabulary.size());
    titles(titleLine, words, vocabulary.size());
  }

  /**
   * True for a line that stands in a run of short ones, away from all prose: menus do, stories do
   * not, so the model is not asked.
   */
  boolean isMenu(int i) {
    return shortRun[i] >= MENU_RUN && sinceCore[i] > MENU_DISTANCE && toCore[i] > MENU_DISTANCE;
  }

  boolean isCore(int i) {
    return prose[i] > PROSE;
  }

  private static float prose(LineCounts line) {
    double z = -5.4 + 1.15 * log1p(line.size());
    z += line.endsSentence() ? 1.9 : 0;
    z += 5 * Math.min(line.stopShare(), 0.45);
    z += line.commas > 0 ? 0.2 : 0;
    z -= line.has(LineCue.LEGAL) ? 0.7 : 0;
    z -= line.has(LineCue.SUBSCRIBE) ? 0.7 : 0;
    return (float) (1 / (1 + Math.exp(-z)));
  }

  private static double log1p(int size) {
    return size < LOGS.length ? LOGS[size] : Math.log1p(size);
  }

  private static double[] logs() {
    double[] logs = new double[256];
    Arrays.setAll(logs, Math::log1p);
    return logs;
  }

  private void sum() {
    HashNumbering numbers = new HashNumbering(lines.length);
    int[] number = new int[lines.length];
    int[] count = new int[lines.length];
    for (int i = 0; i < lines.length; i++) {
      int size = lines[i].size();
      wordsBefore[i + 1] = wordsBefore[i] + size;
      coreBefore[i + 1] = coreBefore[i] + (isCore(i) ? size : 0);
      number[i] = numbers.of(lines[i].hash);
      seenBefore[i] = count[number[i]]++;
    }
    for (int i = 0; i < lines.length; i++) {
      seen[i] = count[number[i]];
      sameFirst[i] = sameFirst(i);
    }
  }

  private int sameFirst(int i) {
    int same = 0;
    for (int k = Math.max(0, i - 4); k < Math.min(lines.length, i + 5); k++) {
      same += k != i && lines[k].firstWord == lines[i].firstWord ? 1 : 0;
    }
    return same;
  }

  private void distances() {
    int last = -100;
    for (int i = 0; i < lines.length; i++) {
      sinceCore[i] = i - last;
      last = isCore(i) ? i : last;
    }
    int next = lines.length + 100;
    for (int i = lines.length - 1; i >= 0; i--) {
      toCore[i] = next - i;
      next = isCore(i) ? i : next;
    }
  }

  private void shortRuns() {
    int n = lines.length;
    for (int i = 0; i < n; ) {
      int end = i;
      while (end < n && lines[end].size() < SHORT) {
        end++;
      }
      Arrays.fill(shortRun, i, end, Math.min(40, end - i));
      i = Math.max(end, i + 1);
    }
  }

  /** The stretch of lines with the largest sum: prose counts its words, any other line costs. */
  private void segment() {
    float best = 0;
    float sum = 0;
    int begin = 0;
    for (int i = 0; i < lines.length; i++) {
      if (sum <= 0) {
        sum = 0;
        begin = i;
      }
      sum += isCore(i) ? lines[i].size() * prose[i] : -8 - Math.min(lines[i].size(), 12);
      if (sum > best) {
        best = sum;
        segmentBegin = begin;
        segmentEnd = i + 1;
      }
    }
  }

  /**
   * How much lines share with the prose elsewhere in the page.
   *
   * @param words the number of each content word of the page
   */
  private void topics(int[] words, int vocabulary) {
    int[] inProse = new int[vocabulary];
    for (int i = 0; i < lines.length; i++) {
      for (int w = lines[i].wordsBegin; isCore(i) && w < lines[i].wordsEnd; w++) {
        inProse[words[w]]++;
      }
    }
    for (int i = 0; i < lines.length; i++) {
      topic[i] = share(lines[i], words, inProse, isCore(i) ? 2 : 1);
    }
  }

  private static float share(LineCounts line, int[] words, int[] counts, int least) {
    int hits = 0;
    for (int w = line.wordsBegin; w < line.wordsEnd; w++) {
      hits += counts[words[w]] >= least ? 1 : 0;
    }
    int all = line.wordsEnd - line.wordsBegin;
    return all == 0 ? 0 : (float) hits / all;
  }

  private void titles(LineCounts title, int[] words, int vocabulary) {
    int[] inTitle = new int[vocabulary];
    int size = 0;
    for (int w = title.wordsBegin; w < title.wordsEnd; w++) {
      size += inTitle[words[w]]++ == 0 ? 1 : 0;
    }
    for (int i = 0; i < lines.length; i++) {
      titleShare[i] = share(lines[i], words, inTitle, 1);
      float hits = titleShare[i] * (lines[i].wordsEnd - lines[i].wordsBegin);
      titleCover[i] = size == 0 ? 0 : Math.min(1, hits / size);
    }
  }
}
