package org.dateline.util;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Removes accents from letters: Haïti and Haiti are one name. */
public final class Accents {
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

  private Accents() {}

  /**
   * The word without its combining marks (Unicode category Mn after decomposition, NFD); the same
   * string if all its characters are ASCII.
   */
  public static String fold(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 0x80) {
        return MARKS.matcher(apart(word)).replaceAll("");
      }
    }
    return word;
  }

  private static String apart(String word) {
    return Normalizer.normalize(CombiningMarks.ordered(word), Normalizer.Form.NFD);
  }
}
