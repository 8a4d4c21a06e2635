package org.dateline.clean.text;

/** How lines begin and end, by their first and last characters; no line is empty. */
final class LineEdges {
  private LineEdges() {}

  /** How a text begins: {@link LineCounts#LOWER} and its like. */
  static int start(String text) {
    char c = text.charAt(0);
    int kind = CharKinds.kind(c);
    if (kind == CharKinds.DIGIT) {
      return LineCounts.DIGIT;
    }
    return switch (c) {
      case '"', '\u201c', '\u201e', '\u00ab', '\u2018', '\'' -> LineCounts.QUOTE;
      case '(', '[' -> LineCounts.PAREN;
      default ->
          kind == CharKinds.UPPER
              ? LineCounts.UPPER
              : kind == CharKinds.LOWER
                  ? LineCounts.LOWER
                  : Character.isLetter(c) ? LineCounts.OTHER : LineCounts.MARK;
    };
  }

  /** How a text ends: {@link LineCounts#NO_END} and its like. */
  static int end(String text) {
    int i = text.length() - 1;
    boolean closed = false;
    while (i > 0 && "\"'\u201d\u2019\u00bb\u201c)]\u300d\u300f".indexOf(text.charAt(i)) >= 0) {
      closed = true;
      i--;
    }
    char c = text.charAt(i);
    return switch (c) {
      case '.' ->
          i > 1 && text.charAt(i - 1) == '.' ? LineCounts.ELLIPSIS : LineCounts.SENTENCE_END;
      case '!', '?', '\u3002', '\uff01', '\uff1f', '\u061f', '\u06d4', '\u0964' ->
          LineCounts.SENTENCE_END;
      case '\u2026' -> LineCounts.ELLIPSIS;
      case ':', ';', ',' -> LineCounts.COLON;
      default ->
          closed
              ? LineCounts.CLOSED
              : Character.isLetterOrDigit(c) ? LineCounts.NO_END : LineCounts.OTHER_END;
    };
  }
}
