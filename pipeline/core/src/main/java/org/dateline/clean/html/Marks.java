package org.dateline.clean.html;

/** Looks at the marks that a text begins and ends with, in any script. */
final class Marks {
  private static final String ENDS = ".!?\u3002\uff01\uff1f\uff0e\u2026\u061f\u06d4\u0964";
  private static final String CLOSERS = "\"'\u201d\u2019\u00bb\u201c)]\u300d\u300f\uff09*";

  private Marks() {}

  /** Whether a text ends like a sentence; three points do not. */
  static boolean endsSentence(String text) {
    int i = last(text);
    return i >= 0 && ENDS.indexOf(text.charAt(i)) >= 0 && !endsOpen(text);
  }

  /** Whether a text breaks off with three points. */
  static boolean endsOpen(String text) {
    int i = last(text);
    if (i < 0) {
      return false;
    }
    return text.charAt(i) == '\u2026' || text.startsWith("...", i - 2);
  }

  /** Whether a text ends with a colon. */
  static boolean endsWithColon(String text) {
    int i = last(text);
    return i >= 0 && (text.charAt(i) == ':' || text.charAt(i) == '\uff1a');
  }

  /** Words in brackets that close a text, as a picture's credit does; 0 where there are none. */
  static int wordsInLastBrackets(String text) {
    int end = text.length() - 1;
    if (end < 0 || (text.charAt(end) != ')' && text.charAt(end) != ']')) {
      return 0;
    }
    int begin = Math.max(text.lastIndexOf('('), text.lastIndexOf('['));
    return begin < 0 ? 0 : Words.count(text.substring(begin));
  }

  private static int last(String text) {
    int i = text.length() - 1;
    while (i >= 0 && (CLOSERS.indexOf(text.charAt(i)) >= 0 || text.charAt(i) == ' ')) {
      i--;
    }
    return i;
  }

  /** 0 lower case, 1 upper case, 2 digit, 3 quotation mark, 4 other letter, 5 anything else. */
  static int firstKind(String text) {
    if (text.isEmpty()) {
      return 5;
    }
    int c = text.codePointAt(0);
    if (Character.isLowerCase(c)) {
      return 0;
    }
    if (Character.isUpperCase(c)) {
      return 1;
    }
    if (Character.isDigit(c)) {
      return 2;
    }
    if ("\"'\u201c\u2018\u00ab\u201e\u300c".indexOf(c) >= 0) {
      return 3;
    }
    return Character.isLetter(c) ? 4 : 5;
  }
}
