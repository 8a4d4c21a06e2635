package org.dateline.parties;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.dateline.util.CombiningMarks;

/** Takes the accents off letters: the same name is written Haïti and Haiti. */
final class Accents {
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

  private Accents() {}

  /** The word without accents; the word itself where it has none. */
  static String fold(String word) {
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
