package org.dateline.clean.meta;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.schema.Block;

/** The lines of a text dump, and where its story begins. */
final class TextLines {
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final String END_MARKS = ".!?…。！？";
  private static final String CLOSERS = "\"'”’»)]";
  private static final int STORY = 140;
  private static final int SOLE_STORY = 60;
  private static final int STEM = 5;
  private static final int FIRST = 6;

  final List<String> lines = new ArrayList<>();
  final int storyBegin;
  private final Set<String> storyWords = new HashSet<>();

  TextLines(List<Block> blocks) {
    blocks.forEach(block -> lines.add(block.getText().strip()));
    this.storyBegin = findStory();
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
    return line.length() >= length || line.codePoints().anyMatch(c -> c >= 0x3040 && c < 0xfb00);
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
    Set<String> words = words(line);
    if (words.isEmpty()) {
      return 0;
    }
    if (storyWords.isEmpty()) {
      for (int i = storyBegin; i < Math.min(lines.size(), storyBegin + FIRST); i++) {
        storyWords.addAll(words(lines.get(i)));
      }
    }
    long shared = words.stream().filter(storyWords::contains).count();
    return (double) shared / words.size();
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    for (String word : BETWEEN.split(text.toLowerCase(Locale.ROOT))) {
      if (word.length() > 3) {
        words.add(word.substring(0, Math.min(STEM, word.length())));
      }
    }
    return words;
  }
}
