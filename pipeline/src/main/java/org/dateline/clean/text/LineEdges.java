package org.dateline.clean.text;

/** How lines begin and end, by their first and last characters; no line is empty. */
final class LineEdges {
  private LineEdges() {}

  /** How a text begins: {@link Line#LOWER} and its like. */
  static int start(String text) {
    char c = text.charAt(0);
    int kind = CharKinds.kind(c);
    if (kind == CharKinds.DIGIT) {
      return Line.DIGIT;
    }
    return switch (c) {
      case '"', '\u201c', '\u201e', '\u00ab', '\u2018', '\'' -> Line.QUOTE;
      case '(', '[' -> Line.PAREN;
      default ->
          kind == CharKinds.UPPER
              ? Line.UPPER
              : kind == CharKinds.LOWER
                  ? Line.LOWER
                  : Character.isLetter(c) ? Line.OTHER : Line.MARK;
    };
  }

  /** How a text ends: {@link Line#NO_END} and its like. */
  static int end(String text) {
    int i = text.length() - 1;
    boolean closed = false;
    while (i > 0 && "\"'\u201d\u2019\u00bb\u201c)]\u300d\u300f".indexOf(text.charAt(i)) >= 0) {
      closed = true;
      i--;
    }
    char c = text.charAt(i);
    return switch (c) {
      case '.' -> i > 1 && text.charAt(i - 1) == '.' ? Line.ELLIPSIS : Line.SENTENCE_END;
      case '!', '?', '\u3002', '\uff01', '\uff1f', '\u061f', '\u06d4', '\u0964' ->
          Line.SENTENCE_END;
      case '\u2026' -> Line.ELLIPSIS;
      case ':', ';', ',' -> Line.COLON;
      default -> closed ? Line.CLOSED : Character.isLetterOrDigit(c) ? Line.NO_END : Line.OTHER_END;
    };
  }
}
