package org.dateline.parties;

import java.util.Arrays;
import org.dateline.nlp.Document;
import org.dateline.nlp.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of an article, each with its word classes (see {@link WordClasses}), and simple tests
 * of one token.
 *
 * <p>Unless a method says otherwise, a token number may lie outside the text; the answer is then
 * false or empty.
 */
final class TaggedTokens {
  /** Number of tokens after the start of a paragraph in which the dash of a dateline must come. */
  private static final int DATELINE_LENGTH = 18;

  final Document document;

  /** The same tokens without the word classes, for look-ups in dictionaries. */
  final Tokens untagged;

  /** Publication date, ISO 8601 or the beginning of it; null if unknown. */
  final @Nullable String published;

  private final long[] classes;
  private final boolean[] dateline;

  TaggedTokens(Document document, PartyLexicon lexicon, @Nullable String published) {
    this.document = document;
    this.untagged = document.tokens();
    this.published = published;
    this.classes = new long[untagged.size()];
    this.dateline = new boolean[untagged.size()];
    for (int i = 0; i < classes.length; i++) {
      classes[i] = untagged.isWord(i) ? lexicon.words.of(untagged.lower(i)) : 0;
    }
    for (int s = 0; s < document.sentenceCount(); s++) {
      if (s == 0 || document.paragraphOf(s) != document.paragraphOf(s - 1)) {
        findDateline(document.firstToken(s), document.endToken(s));
      }
    }
  }

  /** A dateline: places in capitals, perhaps a region, agency and date, then a dash. */
  private void findDateline(int first, int end) {
    if (first >= end || !untagged.isCapitalised(first)) {
      return;
    }
    boolean agency = false;
    int limit = Math.min(end, first + DATELINE_LENGTH);
    for (int i = first; i < limit; i++) {
      String word = word(i);
      agency |= word.equals("(");
      boolean dash = word.equals("_") || word.equals("\u2014") || word.equals("\u2013");
      boolean hyphen = word.equals("-") && untagged.spaceBefore(i);
      if (dash || hyphen) {
        boolean date = has(i - 1, WordClasses.CALENDAR) || (i > 0 && isNumber(i - 1));
        if (agency || isAllCaps(first) || date) {
          Arrays.fill(dateline, first, i + 1, true);
        }
        return;
      }
      if (isWord(i) && !untagged.isCapitalised(i) && !has(i, WordClasses.PARTICLE)) {
        return;
      }
    }
  }

  /** Number of tokens. */
  int size() {
    return classes.length;
  }

  /** Char index of the first character of a token inside the text. */
  int begin(int token) {
    return untagged.begin(token);
  }

  /** Char index after the last character of a token inside the text. */
  int end(int token) {
    return untagged.end(token);
  }

  /** A token inside the text, as written. */
  String word(int token) {
    return untagged.word(token);
  }

  /** The text from one token up to another, as written. The range must not be empty. */
  String words(int first, int end) {
    return document.text().substring(begin(first), end(end - 1));
  }

  /** True if a token inside the text is a run of letters. */
  boolean isWord(int token) {
    return untagged.isWord(token);
  }

  /** True if a token inside the text is a number in digits. */
  boolean isNumber(int token) {
    return untagged.isNumber(token);
  }

  /** True if a token inside the text has two letters or more, none of them in lower case. */
  boolean isAllCaps(int token) {
    return untagged.isAllCaps(token);
  }

  /** True if the token is part of a dateline; the token must lie inside the text. */
  boolean inDateline(int token) {
    return dateline[token];
  }

  private boolean inside(int token) {
    return token >= 0 && token < classes.length;
  }

  /** True if the token belongs to at least one of the word classes of a mask. */
  boolean has(int token, long mask) {
    return inside(token) && (classes[token] & mask) != 0;
  }

  /** True if the token is a word that begins with a capital letter. */
  boolean isCapitalised(int token) {
    return inside(token) && isWord(token) && untagged.isCapitalised(token);
  }

  /** True if the token is exactly this word or punctuation mark. */
  boolean is(int token, String word) {
    return inside(token) && word(token).equals(word);
  }

  /** True if the token, in lower case, is this word. */
  boolean isLower(int token, String word) {
    return inside(token) && untagged.lower(token).equals(word);
  }

  /** The token in lower case; empty outside the text. */
  String lower(int token) {
    return inside(token) ? untagged.lower(token) : "";
  }

  /** True if no white space separates the token from the token before it. */
  boolean isAttached(int token) {
    return token > 0 && inside(token) && !untagged.spaceBefore(token);
  }

  /** True for a single capital letter, as in initials. */
  boolean isInitial(int token) {
    return isCapitalised(token) && end(token) - begin(token) == 1;
  }

  /** True for an abbreviation that is usually written with a final point. */
  boolean isAbbreviation(int token) {
    return has(token, WordClasses.ABBREVIATION);
  }

  /** True for a possessive ending: 's, or an apostrophe after s. */
  boolean isPossessive(int token) {
    if (token < 1 || !isAttached(token)) {
      return false;
    }
    String word = word(token);
    return word.equals("'s")
        || word.equals("\u2019s")
        || ((word.equals("'") || word.equals("\u2019")) && lower(token - 1).endsWith("s"));
  }

  /** True for a double quotation mark of any form; the token must lie inside the text. */
  boolean isQuote(int token) {
    String w = word(token);
    return w.equals("\"") || w.equals("\u201c") || w.equals("\u201d") || w.equals("`");
  }

  /**
   * True if the token is the first word of its sentence, or of a part of it after a colon, a
   * semicolon, a dateline or an opening quotation mark. The token must lie inside the text.
   */
  boolean opensSentence(int token) {
    int first = document.firstToken(document.sentenceOf(token));
    int i = token - 1;
    while (i >= first && !isWord(i) && !isNumber(i)) {
      if (is(i, ":") || is(i, ";")) {
        return true;
      }
      if (isQuote(i) && i > first && !is(i - 1, ",")) {
        return false;
      }
      if (isQuote(i) && is(i - 1, ",")) {
        return true;
      }
      i--;
    }
    return i < first || dateline[i];
  }
}
