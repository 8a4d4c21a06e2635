package org.dateline.outcomes;

import java.util.Set;
import org.dateline.nlp.Tokens;

/**
 * One sentence, or the title, as patterns look at it.
 *
 * @param tokens the tokens of the text that it stands in
 * @param first its first token
 * @param end the token after its last
 * @param headline true for a title, where the present tense tells what has happened
 */
record SentenceTokens(Tokens tokens, int first, int end, boolean headline) {
  private static final int LONGEST_DATELINE = 16;
  private static final Set<String> DASHES = Set.of("-", "_", "\u2013", "\u2014");

  /** The token in lower case; empty outside the line. */
  String lower(int token) {
    return token < first || token >= end ? "" : tokens.lower(token);
  }

  /** A whole text as one line. */
  static SentenceTokens of(String text, boolean headline) {
    Tokens tokens = Tokens.of(text);
    return new SentenceTokens(tokens, 0, tokens.size(), headline);
  }

  /** The token after a dateline such as "LONDON, March 2 -"; the first where there is none. */
  int body() {
    int last = Math.min(end, first + LONGEST_DATELINE);
    for (int i = first; i < last && tokens.isAllCaps(first); i++) {
      if (DASHES.contains(lower(i)) && tokens.spaceBefore(i) && !isJoined(i + 1)) {
        return i + 1;
      }
    }
    return first;
  }

  /** True for a word written to the mark before it: "-led". */
  private boolean isJoined(int token) {
    return token < end && tokens.isWord(token) && !tokens.spaceBefore(token);
  }
}
