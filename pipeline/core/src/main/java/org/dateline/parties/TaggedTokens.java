package org.dateline.parties;

import org.dateline.nlp.Document;
import org.dateline.nlp.Tokens;
import org.dateline.util.Span;
import org.jspecify.annotations.Nullable;

/** An article's tokens with what the word lists say of each, and small questions about them. */
final class TaggedTokens {

  final Document text;
  final Tokens tokens;
  final @Nullable String published;
  private final long[] flags;
  private final boolean[] dateline;

  TaggedTokens(Document text, PartyLexicon lexicon, @Nullable String published) {
    this.text = text;
    this.tokens = text.tokens();
    this.published = published;
    this.flags = new long[tokens.size()];
    this.dateline = new boolean[tokens.size()];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = tokens.isWord(i) ? lexicon.flags(tokens.lower(i)) : 0;
    }
    for (int s = 0; s < text.sentenceCount(); s++) {
      if (s == 0 || text.paragraphOf(s) != text.paragraphOf(s - 1)) {
        markDateline(text.firstToken(s), text.endToken(s));
      }
    }
  }

  /** A dateline: places in capitals, perhaps a region, agency and date, then a dash. */
  private void markDateline(int first, int end) {
    if (first >= end || !tokens.isCapitalised(first)) {
      return;
    }
    boolean agency = false;
    int limit = Math.min(end, first + 18);
    for (int i = first; i < limit; i++) {
      String word = tokens.word(i);
      agency |= word.equals("(");
      boolean dash = word.equals("_") || word.equals("\u2014") || word.equals("\u2013");
      boolean hyphen = word.equals("-") && tokens.spaceBefore(i);
      if (dash || hyphen) {
        if (agency || tokens.isAllCaps(first) || has(i - 1, WordFlags.CALENDAR) || number(i - 1)) {
          java.util.Arrays.fill(dateline, first, i + 1, true);
        }
        return;
      }
      if (tokens.isWord(i) && !tokens.isCapitalised(i) && !has(i, WordFlags.PARTICLE)) {
        return;
      }
    }
  }

  private boolean number(int token) {
    return token >= 0 && tokens.isNumber(token);
  }

  /** True if the token is part of a dateline. */
  boolean inDateline(int token) {
    return dateline[token];
  }

  /** True if the token is a word that has one of the flags. */
  boolean has(int token, long mask) {
    return token >= 0 && token < flags.length && (flags[token] & mask) != 0;
  }

  /** True if a capitalised word stands there. */
  boolean cap(int token) {
    return token >= 0
        && token < flags.length
        && tokens.isWord(token)
        && tokens.isCapitalised(token);
  }

  /** True if the token is exactly this mark or word. */
  boolean is(int token, String word) {
    return token >= 0 && token < flags.length && tokens.word(token).equals(word);
  }

  /** True if the token, in lower case, is this word. */
  boolean isLower(int token, String word) {
    return token >= 0 && token < flags.length && tokens.lower(token).equals(word);
  }

  /** The token in lower case; empty beyond the text. */
  String lower(int token) {
    return token >= 0 && token < flags.length ? tokens.lower(token) : "";
  }

  /** True if nothing stands between the token and the one before. */
  boolean glued(int token) {
    return token > 0 && token < flags.length && !tokens.spaceBefore(token);
  }

  /** True for a single capital letter, as in an initial. */
  boolean initial(int token) {
    return cap(token) && tokens.end(token) - tokens.begin(token) == 1;
  }

  /** True for a word that is commonly followed by the point of its abbreviation. */
  boolean pointed(int token) {
    return has(token, WordFlags.ABBREVIATION);
  }

  /** True for a possessive ending: 's, or an apostrophe after s. */
  boolean possessive(int token) {
    if (token < 1 || token >= flags.length || !glued(token)) {
      return false;
    }
    String word = tokens.word(token);
    return word.equals("'s")
        || word.equals("\u2019s")
        || ((word.equals("'") || word.equals("\u2019")) && lower(token - 1).endsWith("s"));
  }

  /** True if the token opens its sentence, opening quotes and the like left aside. */
  boolean opensSentence(int token) {
    int first = text.firstToken(text.sentenceOf(token));
    int i = token - 1;
    while (i >= first && !tokens.isWord(i) && !tokens.isNumber(i)) {
      if (is(i, ":") || is(i, ";")) {
        return true;
      }
      if (quote(i) && i > first && !is(i - 1, ",")) {
        return false;
      }
      if (quote(i) && is(i - 1, ",")) {
        return true;
      }
      i--;
    }
    return i < first || dateline[i];
  }

  /** True for a double quotation mark of any shape. */
  boolean quote(int token) {
    String w = tokens.word(token);
    return w.equals("\"") || w.equals("\u201c") || w.equals("\u201d") || w.equals("`");
  }

  /** The words from one token to another as they stand in the text. */
  String words(int first, int end) {
    return text.text().substring(tokens.begin(first), tokens.end(end - 1));
  }

  /** The chars that the tokens cover. */
  Span span(int first, int end) {
    return new Span(tokens.begin(first), tokens.end(end - 1));
  }

  /** Number of tokens. */
  int size() {
    return flags.length;
  }
}
