package org.dateline.metadata;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.dateline.clean.block.BlockKind;
import org.dateline.clean.block.LinePrefilter;
import org.dateline.nlp.printed.DateScanner;
import org.dateline.nlp.printed.PrintedDate;
import org.dateline.schema.Block;
import org.dateline.util.LongHashSet;
import org.jspecify.annotations.Nullable;

/** The lines of a text dump, and where its story begins. */
final class TextLines {
  private static final String END_MARKS = ".!?…。！？";
  private static final String CLOSERS = "\"'”’»)]";
  private static final int STORY = 140;
  private static final int SOLE_STORY = 60;
  private static final int FIRST = 6;

  final List<String> lines = new ArrayList<>();
  final int storyBegin;
  final LinePrefilter hints;
  private final LineKinds lineKinds;
  private final Memo<String> keys;
  private final Memo<Boolean> bylines;
  private final Memo<List<PrintedDate>> dates;
  private @Nullable LongHashSet storyStems;

  TextLines(List<Block> blocks, LineKinds lineKinds, LinePrefilter hints) {
    blocks.forEach(block -> lines.add(block.getText().strip()));
    this.lineKinds = lineKinds;
    this.hints = hints;
    this.keys = new Memo<>(lines.size(), i -> Headline.key(lines.get(i)));
    this.bylines = new Memo<>(lines.size(), i -> lineKinds.isByline(lines.get(i)));
    this.dates =
        new Memo<>(lines.size(), i -> hints.mayDate(i) ? lineKinds.dates(lines.get(i)) : List.of());
    this.storyBegin = findStory();
  }

  /** By-line, date line, or null for any other line. */
  @Nullable BlockKind kind(int i) {
    if (isByline(i)) {
      return BlockKind.BYLINE;
    }
    return lineKinds.isDateLine(lines.get(i), dates(i)) ? BlockKind.DATELINE : null;
  }

  boolean isByline(int i) {
    return bylines.of(i);
  }

  boolean isCopyright(int i) {
    return hints.mayOwn(i) && LineKinds.isCopyright(lines.get(i));
  }

  /** A line for comparing, see {@link Headline#key}. */
  String key(int i) {
    return keys.of(i);
  }

  /** The dates in a line, see {@link LineKinds#dates}. */
  List<PrintedDate> dates(int i) {
    return dates.of(i);
  }

  /**
   * The first line that is prose and is followed by prose: menus and lists are not. The first long
   * line where nothing is; the number of lines where all are short.
   */
  private int findStory() {
    int first = lines.size();
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (isProse(lines.get(i), STORY) && hasProseAfter(i)) {
        first = i;
      }
    }
    for (int i = 0; i < lines.size() && first == lines.size(); i++) {
      first = isProse(lines.get(i), SOLE_STORY) ? i : first;
    }
    return first;
  }

  private boolean hasProseAfter(int i) {
    int prose = 0;
    for (int next = i + 1; next < Math.min(lines.size(), i + 6); next++) {
      prose += isProse(lines.get(next), SOLE_STORY) ? 1 : 0;
    }
    return prose >= 2;
  }

  private static boolean isProse(String line, int length) {
    if (line.length() * 3 < length || !hasEndMark(line)) {
      return false;
    }
    return line.length() >= length || isWide(line);
  }

  /** Whether a line has a character of East Asian scripts. */
  private static boolean isWide(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c >= 0x3040 && c < 0xfb00 && !Character.isSurrogate(c)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasEndMark(String line) {
    int last = line.length() - 1;
    while (last > 0 && CLOSERS.indexOf(line.charAt(last)) >= 0) {
      last--;
    }
    return last >= 0 && END_MARKS.indexOf(line.charAt(last)) >= 0;
  }

  /** The share of a line's longer words that the beginning of the story has, from 0 to 1. */
  double likeness(String line) {
    LongHashSet stems = Stems.of(line);
    if (stems.isEmpty()) {
      return 0;
    }
    if (storyStems == null) {
      int end = Math.min(lines.size(), storyBegin + FIRST);
      String begin = storyBegin < end ? String.join("\n", lines.subList(storyBegin, end)) : "";
      storyStems = Stems.of(begin);
    }
    return stems.shareIn(storyStems);
  }

  /** A cache of what is read from each line of a page: a line is read once, at the first call. */
  static final class Memo<T> {
    private final List<@Nullable T> read;
    private final IntFunction<T> reader;

    /**
     * Nothing read yet.
     *
     * @param lines how many there are
     * @param reader reads a line, by its number
     */
    Memo(int lines, IntFunction<T> reader) {
      this.read = new ArrayList<>(Collections.nCopies(lines, null));
      this.reader = reader;
    }

    /** What a line has. */
    T of(int line) {
      T known = read.get(line);
      if (known == null) {
        known = reader.apply(line);
        read.set(line, known);
      }
      return known;
    }
  }

  /** Distinguishes by-lines and date lines from other short lines. */
  static final class LineKinds {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int MAX_BYLINE = 120;
    private static final int MAX_DATE = 90;
    private static final int SHORT = 200;

    private final BylineWords bylineWords;
    private final AuthorNames names;
    private final DateScanner scanner;

    LineKinds(BylineWords bylineWords, AuthorNames names, DateScanner scanner) {
      this.bylineWords = bylineWords;
      this.names = names;
      this.scanner = scanner;
    }

    /** The dates in a short line that states no copyright, in order. */
    List<PrintedDate> dates(String line) {
      boolean asked = line.length() <= SHORT && scanner.mayDate(line) && !isCopyright(line);
      return asked ? scanner.find(line, true) : List.of();
    }

    boolean isByline(String line) {
      return line.length() <= MAX_BYLINE
          && !line.isEmpty()
          && ".!?".indexOf(line.charAt(line.length() - 1)) < 0
          && bylineWords.opens(line)
          && names.looksNamed(bylineWords.without(line));
    }

    /** Whether a short line is mostly a date. */
    boolean isDateLine(String line, List<PrintedDate> dates) {
      if (line.length() > MAX_DATE || dates.isEmpty()) {
        return false;
      }
      int printed = dates.stream().mapToInt(d -> d.end() - d.begin()).sum();
      int rest = line.length() - printed;
      return rest <= 30 && rest <= 2 * printed && SPACE.split(line).length <= 14;
    }

    static boolean isCopyright(String line) {
      return line.contains("©") || line.contains("(c)") || line.contains("opyright");
    }
  }
}
