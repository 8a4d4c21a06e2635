package org.dateline.clean.meta;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words behind which a by-line names nobody any more, such as "in" and "updated". */
final class NameStops {
  private static final String BEFORE = " \t\n\u000b\f\r,;:.";
  private static final int TABLE = 256;

  private final Pattern pattern;

  /** Which characters the words begin with, by their last eight bits. */
  private final boolean[] begins = new boolean[TABLE];

  NameStops(List<String> words) {
    String any = words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    pattern = Pattern.compile("(?<=[\\s,;:.])(?:" + any + ")(?![\\p{L}\\d]).*$");
    words.forEach(word -> begins[word.charAt(0) & (TABLE - 1)] = true);
  }

  /** A by-line up to the first such word, or as it is. */
  String cut(String text) {
    for (int i = 1; i < text.length(); i++) {
      if (begins[text.charAt(i) & (TABLE - 1)] && BEFORE.indexOf(text.charAt(i - 1)) >= 0) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find(i) ? matcher.replaceAll("") : text;
      }
    }
    return text;
  }
}
