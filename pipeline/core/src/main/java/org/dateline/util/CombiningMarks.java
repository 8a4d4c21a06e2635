package org.dateline.util;

import com.ibm.icu.lang.UCharacter;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts long runs of combining marks into canonical order, so that a normaliser need not.
 *
 * <p>Java's normaliser moves each mark past all those before it that it has to come before: a run
 * of marks costs it the square of its length, and a megabyte of them minutes. Sorted beforehand,
 * the same run costs its length. The result is canonically equivalent to the text, so every normal
 * form of it is the same.
 */
public final class CombiningMarks {
  /** Marks that a letter may carry in any language, by Unicode's stream-safe text format. */
  private static final int LONGEST_RUN = 30;

  /** The first combining mark of Unicode; no character before it decomposes into marks alone. */
  private static final char FIRST = '\u0300';

  private CombiningMarks() {}

  /** The text with each run of more than 30 marks in canonical order; often the text itself. */
  public static String ordered(String text) {
    StringBuilder out = null;
    int copied = 0;
    for (int i = 0; i < text.length(); ) {
      int end = endOfRun(text, i);
      if (end - i > LONGEST_RUN) {
        out = out == null ? new StringBuilder(text.length()) : out;
        out.append(text, copied, i).append(sorted(text.substring(i, end)));
        copied = end;
      }
      i = Math.max(end, i + 1);
    }
    return out == null ? text : out.append(text, copied, text.length()).toString();
  }

  /** Char index after the marks that begin at a place; the place itself where none does. */
  private static int endOfRun(String text, int begin) {
    int i = begin;
    while (i < text.length() && text.charAt(i) >= FIRST) {
      int c = text.codePointAt(i);
      if (!isMark(c)) {
        break;
      }
      i += Character.charCount(c);
    }
    return i;
  }

  /** True for what becomes marks alone when it is taken apart. */
  private static boolean isMark(int codePoint) {
    if (UCharacter.getCombiningClass(codePoint) != 0) {
      return true;
    }
    String parts = parts(codePoint);
    return parts.codePointAt(0) != codePoint
        && parts.codePoints().allMatch(c -> UCharacter.getCombiningClass(c) != 0);
  }

  private static String sorted(String run) {
    List<Integer> marks = new ArrayList<>(run.length());
    run.codePoints().forEach(c -> parts(c).codePoints().forEach(marks::add));
    marks.sort(Comparator.comparingInt(UCharacter::getCombiningClass));
    StringBuilder out = new StringBuilder(run.length());
    marks.forEach(out::appendCodePoint);
    return out.toString();
  }

  /** A character taken apart, compatibility forms too. */
  private static String parts(int codePoint) {
    return Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD);
  }
}
