package org.dateline.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Paragraphs of hard-wrapped text: behind blank lines, or at indented lines. */
final class IndentedText {
  private static final int INDENT = 2;

  /** Hard-wrapped lines are no longer: in a text with a longer line each is a paragraph. */
  private static final int LONGEST_WRAPPED = 85;

  private IndentedText() {}

  /** The paragraphs of a text, each in one line. */
  static List<String> paragraphs(String text) {
    String[] lines = text.split("\\R", -1);
    boolean isIndented = isIndented(lines);
    boolean isWrapped =
        Arrays.stream(lines).allMatch(line -> line.strip().length() <= LONGEST_WRAPPED);
    List<String> found = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    for (String line : lines) {
      boolean begins =
          !isWrapped || line.isBlank() || (isIndented && indent(line) >= INDENT) || isSignOff(line);
      if (begins) {
        end(paragraph, found);
      }
      paragraph.append(line.strip()).append(' ');
    }
    end(paragraph, found);
    return found;
  }

  private static boolean isSignOff(String line) {
    return line.strip().matches("(?i)reuters?|\\(end\\)");
  }

  /** Whether some lines are indented and others are not. */
  private static boolean isIndented(String[] lines) {
    int indented = 0;
    int all = 0;
    for (String line : lines) {
      if (!line.isBlank()) {
        all++;
        indented += indent(line) >= INDENT ? 1 : 0;
      }
    }
    return indented > 0 && indented < all;
  }

  static int indent(String line) {
    int indent = 0;
    while (indent < line.length() && (line.charAt(indent) == ' ' || line.charAt(indent) == '\t')) {
      indent += 1;
    }
    return indent;
  }

  private static void end(StringBuilder paragraph, List<String> found) {
    String line = paragraph.toString().strip();
    paragraph.setLength(0);
    if (!line.isEmpty()) {
      found.add(line);
    }
  }
}
