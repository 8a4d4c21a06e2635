package org.dateline.clean.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts furniture off the beginning of a text's first paragraph and off the end of its last: whole
 * sentences that a line rule names. A story that was given as one paragraph keeps all the others.
 */
final class EdgeSentences {
  private static final String END_MARKS = ".!?\u2026\u3002\uff01\uff1f\u061f\u06d4\u0964";
  private static final String CLOSERS = "\"'\u201d\u2019\u00bb)]\u300d\u300f";

  /** A sentence may have some points inside, behind initials for instance. */
  private static final int MOST_POINTS = 5;

  /** No more sentences than these are cut off on each side. */
  private static final int MOST_CUTS = 4;

  /** A sentence of furniture is no longer. */
  private static final int LONGEST = 400;

  private final LineRules rules;

  EdgeSentences(LineRules rules) {
    this.rules = rules;
  }

  /** The pieces of a paragraph, with the furniture at the end of the last one cut off. */
  List<String> cutLast(List<String> pieces) {
    List<String> behind = new ArrayList<>();
    String rest = pieces.get(pieces.size() - 1);
    for (int at = lastCut(rest); at > 0 && behind.size() < MOST_CUTS; at = lastCut(rest)) {
      behind.add(0, rest.substring(at).strip());
      rest = rest.substring(0, at).strip();
    }
    List<String> all = new ArrayList<>(pieces.subList(0, pieces.size() - 1));
    all.add(rest);
    all.addAll(behind);
    return all;
  }

  /** The pieces of a paragraph, with the furniture at the beginning of the first one cut off. */
  List<String> cutFirst(List<String> pieces) {
    List<String> all = new ArrayList<>();
    String rest = pieces.get(0);
    for (int at = firstCut(rest); at > 0 && all.size() < MOST_CUTS; at = firstCut(rest)) {
      all.add(rest.substring(0, at).strip());
      rest = rest.substring(at).strip();
    }
    all.add(rest);
    all.addAll(pieces.subList(1, pieces.size()));
    return all;
  }

  /** Where the furniture at the end begins; 0 where there is none. */
  private int lastCut(String text) {
    if (rules.verdict(text, 0) != null) {
      return 0;
    }
    int points = 0;
    int shortest = Math.max(1, text.length() - LONGEST);
    for (int at = text.length() - 2; at >= shortest && points < MOST_POINTS; at--) {
      if (beginsSentence(text, at)) {
        points++;
        if (rules.verdict(text.substring(at), 0) != null) {
          return at;
        }
      }
    }
    return 0;
  }

  /** Where the furniture at the beginning ends; 0 where there is none. */
  private int firstCut(String text) {
    if (rules.verdict(text, 0) != null) {
      return 0;
    }
    int points = 0;
    int longest = Math.min(LONGEST, text.length() - 1);
    boolean bracket = text.charAt(0) == '(';
    for (int at = 2; at < longest && points < MOST_POINTS; at++) {
      boolean closed = bracket && text.charAt(at - 1) == ' ' && text.charAt(at - 2) == ')';
      if (closed || beginsSentence(text, at)) {
        points++;
        if (rules.verdict(text.substring(0, at).strip(), 0) != null) {
          return at;
        }
      }
    }
    return 0;
  }

  /** True where an end mark stands before a place, with a space where the script has spaces. */
  private static boolean beginsSentence(String text, int at) {
    int i = at - 1;
    boolean space = text.charAt(i) == ' ';
    i -= space ? 1 : 0;
    while (i > 0 && CLOSERS.indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    boolean end = i >= 0 && END_MARKS.indexOf(text.charAt(i)) >= 0;
    boolean wide = end && text.charAt(i) > '\u3000';
    return end && (space || wide) && CLOSERS.indexOf(text.charAt(at)) < 0;
  }
}
