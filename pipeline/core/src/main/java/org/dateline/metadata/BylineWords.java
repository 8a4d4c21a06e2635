package org.dateline.metadata;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/** The words that open a by-line, such as "by" and "written by", in many languages. */
final class BylineWords {
  private static final Pattern BEHIND_DATE =
      Pattern.compile(
          "^[^.!?]{0,45}?(?<=\\s|^|\\|)((?:[Bb]y|BY|von|par|por|di|door|av|af|oleh)"
              + "[: ]\\s?\\p{Lu}.{1,80})$");

  /** Short words that no name begins with, in the case in which they open a by-line. */
  private static final Set<String> GLUED = Set.of("By", "Von", "Por");

  private static final int SLOTS = 1024;

  /**
   * By a hash of their first two characters, the longest first; one of a single character by that
   * of the character.
   */
  private final String[][] openers = new String[SLOTS][0];

  BylineWords(RuleSet rules) {
    for (String word : rules.words("metadata/byline_words.txt")) {
      int slot = word.length() == 1 ? slot(word.charAt(0)) : slot(word.charAt(0), word.charAt(1));
      String[] longer = Arrays.copyOf(openers[slot], openers[slot].length + 1);
      longer[longer.length - 1] = word;
      Arrays.sort(longer, Comparator.comparingInt(String::length).reversed());
      openers[slot] = longer;
    }
  }

  private static int slot(char first) {
    return first & (SLOTS - 1);
  }

  private static int slot(char first, char second) {
    return (first * 37 + Character.toLowerCase(Character.toUpperCase(second))) & (SLOTS - 1);
  }

  /** Whether a text opens as a by-line does. */
  boolean opens(String text) {
    return openerLength(text) > 0;
  }

  /** A text without the words that open a by-line. */
  String without(String text) {
    String rest = text;
    for (int length = openerLength(rest); length > 0; length = openerLength(rest)) {
      rest = rest.substring(length).strip();
    }
    return rest;
  }

  /**
   * The by-line that a line of date and author ends with, as in "Published 3 June 2011 by Ann Lee";
   * null if it has none.
   *
   * @param dateEnd where the line's date ends, in chars
   */
  static @Nullable String behindDate(String line, int dateEnd) {
    Matcher byline = BEHIND_DATE.matcher(line.substring(dateEnd));
    return byline.find() && !line.endsWith(".") ? byline.group(1) : null;
  }

  private int openerLength(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    char first = Character.toLowerCase(text.charAt(0));
    int two = text.length() < 2 ? 0 : openerLength(text, slot(first, text.charAt(1)));
    return two > 0 ? two : openerLength(text, slot(first));
  }

  private int openerLength(String text, int slot) {
    for (String opener : openers[slot]) {
      if (text.regionMatches(true, 0, opener, 0, opener.length())) {
        int end = opener.length();
        while (end < text.length()
            && (text.charAt(end) == ':'
                || text.charAt(end) == '\uff1a'
                || text.charAt(end) == ' '
                || text.charAt(end) == '\u00a0')) {
          end++;
        }
        boolean known = opener.length() > 4 || GLUED.contains(text.substring(0, opener.length()));
        boolean glued = known && end == opener.length() && isGlued(text, end);
        boolean cut =
            (end > opener.length() || opener.endsWith(":") || glued) && end < text.length();
        boolean name = cut && isNameStart(text.substring(end));
        if (name) {
          return end;
        }
      }
    }
    return 0;
  }

  /** AuthorJane Doe: a label for screen readers without a space after it. */
  private static boolean isGlued(String text, int at) {
    return at < text.length()
        && Character.isUpperCase(text.charAt(at))
        && Character.isLowerCase(text.charAt(at - 1));
  }

  private static boolean isNameStart(String rest) {
    int c = rest.codePointAt(0);
    return Character.isUpperCase(c)
        || (Character.isLetter(c) && !Character.isLowerCase(c))
        || (rest.toLowerCase(Locale.ROOT).equals(rest) && rest.length() < 30);
  }
}
