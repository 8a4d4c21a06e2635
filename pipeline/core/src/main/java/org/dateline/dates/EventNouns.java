package org.dateline.dates;

import org.dateline.nlp.Tokens;

/**
 * Finds the noun that a date belongs to: "the cut in October", "the general election on May 1",
 * "after an injury on November 11". Words of the types HAPPENED (what has happened when papers
 * write of it) and PLANNED (what is planned ahead) are listed; of other nouns only the place is
 * known.
 */
final class EventNouns {
  /** How many tokens before the noun the word that governs it may be. */
  private static final int REACH = 6;

  /**
   * A noun before a preposition and a date.
   *
   * @param token the noun; -1 where there is none
   * @param happened true if it is listed as HAPPENED
   * @param planned true if it is listed as PLANNED
   * @param since true if "after" or "since" governs it
   * @param open true if a word such as "over", "for" or "of" governs it: it says nothing of when
   */
  record Noun(int token, boolean happened, boolean planned, boolean since, boolean open) {
    /** No noun. */
    static final Noun NONE = new Noun(-1, false, false, false, false);
  }

  private final TypedTokens typed;
  private final Tokens tokens;

  EventNouns(TypedTokens typed) {
    this.typed = typed;
    this.tokens = typed.tokens();
  }

  /** The noun that a date belongs to that begins at a token. */
  Noun before(int begin, int sentenceBegin) {
    int token = begin - 2;
    if (token < sentenceBegin
        || typed.lexical(begin - 1, "EVENTPREP") == null
        || !tokens.isWord(token)) {
      return Noun.NONE;
    }
    boolean happened = typed.lexical(token, "HAPPENED") != null;
    boolean planned = typed.lexical(token, "PLANNED") != null;
    for (int i = token - 1; i >= Math.max(sentenceBegin, token - REACH); i--) {
      if (typed.lexical(i, "SINCEWORD") != null) {
        return new Noun(token, happened, planned, true, false);
      }
      if (typed.lexical(i, "OPENWORD") != null) {
        return new Noun(token, happened, planned, false, true);
      }
      boolean hyphen = tokens.lower(i).equals("-");
      if ((!tokens.isWord(i) && !hyphen) || isCue(i)) {
        break;
      }
    }
    return happened || planned || isNoun(token, sentenceBegin)
        ? new Noun(token, happened, planned, false, false)
        : Noun.NONE;
  }

  private boolean isCue(int token) {
    return typed.lexical(token, "AHEAD") != null || typed.lexical(token, "BACK") != null;
  }

  /** True after an article or a possessive: "the cut", "its first cut". */
  private boolean isNoun(int token, int sentenceBegin) {
    for (int i = token - 1; i >= Math.max(sentenceBegin, token - 3); i--) {
      if (typed.lexical(i, "NOVERB") != null) {
        return true;
      }
      if (!tokens.isWord(i) || isCue(i)) {
        return false;
      }
    }
    return false;
  }
}
