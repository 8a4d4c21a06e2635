package org.dateline.nlp;

import java.util.Set;

/**
 * The tokens of one sentence or one title. Tokens keep the numbers that they have in the whole
 * text.
 *
 * @param tokens all tokens of the text
 * @param first the sentence's first token
 * @param end the token after the sentence's last token
 * @param headline true for a title; in titles the present tense reports a past event
 */
public record SentenceTokens(Tokens tokens, int first, int end, boolean headline) {
  private static final int LONGEST_DATELINE = 16;
  private static final Set<String> DASHES = Set.of("-", "_", "\u2013", "\u2014");

  /** A whole text as one sentence. */
  public static SentenceTokens of(String text, boolean headline) {
    Tokens tokens = Tokens.of(text);
    return new SentenceTokens(tokens, 0, tokens.size(), headline);
  }

  /** The token in lower case; an empty string for a token outside the sentence. */
  public String lower(int token) {
    return token < first || token >= end ? "" : tokens.lower(token);
  }

  /** The word before a token in lower case; an article "the" before the token is skipped. */
  public String wordBefore(int token) {
    String word = lower(token - 1);
    return word.equals("the") ? lower(token - 2) : word;
  }

  /** True for a token of the text, also after the sentence, with an upper-case first letter. */
  public boolean isCapitalised(int token) {
    return token < tokens.size() && tokens.isCapitalised(token);
  }

  /** The text from one token to the token before another, as printed. */
  public String text(int begin, int after) {
    return tokens.text().substring(tokens.begin(begin), tokens.end(after - 1));
  }

  /**
   * The first token after a dateline such as "LONDON, March 2 -"; the sentence's first token if it
   * has no dateline.
   */
  public int afterDateline() {
    int last = Math.min(end, first + LONGEST_DATELINE);
    for (int i = first; i < last && tokens.isAllCaps(first); i++) {
      if (DASHES.contains(lower(i)) && tokens.spaceBefore(i) && !isJoined(i + 1)) {
        return i + 1;
      }
    }
    return first;
  }

  /** True for a word without a space before it: "led" in "Acme-led". */
  private boolean isJoined(int token) {
    return token < end && tokens.isWord(token) && !tokens.spaceBefore(token);
  }
}
