package org.dateline.metadata;

import java.util.List;
import java.util.regex.Pattern;
import org.dateline.nlp.printed.DateScanner;
import org.dateline.nlp.printed.PrintedDate;

/** Tells by-lines and date lines from other short lines. */
final class LineKinds {
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

  /** Whether a short line holds a date and hardly anything else. */
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
