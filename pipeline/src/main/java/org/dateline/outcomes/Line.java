package org.dateline.outcomes;

import org.dateline.text.Tokens;

/**
 * One sentence, or the title, as patterns look at it.
 *
 * @param tokens the tokens of the text that it stands in
 * @param first its first token
 * @param end the token after its last
 * @param headline true for a title, where the present tense tells what has happened
 */
record Line(Tokens tokens, int first, int end, boolean headline) {
  /** The token in lower case; empty outside the line. */
  String lower(int token) {
    return token < first || token >= end ? "" : tokens.lower(token);
  }

  /** A whole text as one line. */
  static Line of(String text, boolean headline) {
    Tokens tokens = Tokens.of(text);
    return new Line(tokens, 0, tokens.size(), headline);
  }
}
