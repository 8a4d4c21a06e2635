package org.dateline.dates;

import org.dateline.nlp.Tokens;

/** Tells whether a number is only part of something longer: 555-1998, $1998, 1998.5, 747s. */
final class TokenBoundary {
  private static final String LEFT = "$\u00a3\u20ac\u00a5#/:.,-\u2013@_&+";
  private static final String RIGHT = "/:.,-\u2013@_";

  private TokenBoundary() {}

  /** True if the number at a token goes on to the left. */
  static boolean left(Tokens tokens, int token) {
    if (token == 0 || !tokens.isNumber(token) || tokens.spaceBefore(token)) {
      return false;
    }
    int before = token - 1;
    if (tokens.kind(before) != Tokens.Kind.MARK) {
      return true;
    }
    char mark = tokens.word(before).charAt(0);
    boolean currency = "$\u00a3\u20ac\u00a5#@_&+".indexOf(mark) >= 0;
    boolean digits =
        before > 0
            && LEFT.indexOf(mark) >= 0
            && !tokens.spaceBefore(before)
            && tokens.isNumber(before - 1);
    return currency || digits || (mark == '-' && isModel(tokens, token));
  }

  /** True for the number of SS-20: two digits behind capitals and a hyphen. */
  private static boolean isModel(Tokens tokens, int token) {
    return token > 1
        && tokens.end(token) - tokens.begin(token) == 2
        && !tokens.spaceBefore(token - 1)
        && tokens.isWord(token - 2)
        && tokens.isAllCaps(token - 2);
  }

  /** True if the number before a token goes on to the right. */
  static boolean right(Tokens tokens, int end) {
    if (end >= tokens.size() || !tokens.isNumber(end - 1) || tokens.spaceBefore(end)) {
      return false;
    }
    if (tokens.isWord(end)) {
      return !tokens.lower(end).equals("'s") && !tokens.lower(end).equals("s");
    }
    char mark = tokens.word(end).charAt(0);
    boolean more =
        end + 1 < tokens.size() && !tokens.spaceBefore(end + 1) && tokens.isNumber(end + 1);
    return mark == '%' || (more && RIGHT.indexOf(mark) >= 0);
  }
}
