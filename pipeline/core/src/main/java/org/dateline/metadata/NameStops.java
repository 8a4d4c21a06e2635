package org.dateline.metadata;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words behind which a by-line names nobody any more, such as "in" and "updated". */
final class NameStops {
  private static final String BEFORE = " \t\n\u000b\f\r,;:.";
  private static final int TABLE = 256;
  private static final Pattern PARTICLES = Pattern.compile("(?:den|le|el) \\p{Lu}");

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
        return matcher.find(i) && !isParticle(text, matcher.start())
            ? text.substring(0, matcher.start())
            : text;
      }
    }
    return text;
  }

  /** Whether the word is part of a name, as in van den Berg: such words stop before a date only. */
  private static boolean isParticle(String text, int at) {
    String rest = text.substring(at);
    return PARTICLES.matcher(rest).lookingAt() && rest.chars().noneMatch(Character::isDigit);
  }
}
