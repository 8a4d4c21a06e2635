package org.dateline.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.rules.RuleSet;
import org.dateline.util.Span;

/**
 * Splits a paragraph into sentences by rules. A sentence ends with an end mark and closing quotes
 * or brackets, followed by white space and by a capital, a digit or a letter without case.
 *
 * <p>A point after a number of one or two digits does not end a sentence before the name of a month
 * and the like ("8. Mai"): {@code nlp/after_ordinals.txt}.
 *
 * <p>A point after a listed abbreviation or a single capital ends a sentence only if a word follows
 * that begins sentences. Lists: {@code nlp/abbreviations.txt} and {@code nlp/starters.txt}, written
 * for English and used for all languages.
 */
public final class SentenceSplitter {
  private static final String CLOSERS = "\"'\u201d\u2019)]\u00bb";
  private static final String OPENERS = "\"'\u201c\u2018([\u00ab-\u2013\u2014";
  private static final int LONGEST_END = 64;

  /** From so many characters on, a sentence is cut at the next space. */
  private static final int LONGEST = 4000;

  /** Characters after which a chain without spaces is cut at a mark that joins words. */
  private static final int LONGEST_CHAIN = 2 * LONGEST;

  private static final String CHAINS = "-/,;:'\"&_|\n\t";

  private final Set<String> abbreviations;
  private final Set<String> starters;
  private final Set<String> afterOrdinals;

  /** Reads its lists from the rule set. */
  public SentenceSplitter(RuleSet rules) {
    this.abbreviations = Set.copyOf(rules.words("nlp/abbreviations.txt"));
    this.starters = Set.copyOf(rules.words("nlp/starters.txt"));
    this.afterOrdinals = Set.copyOf(rules.words("nlp/after_ordinals.txt"));
  }

  /**
   * The sentences between two char indices, in order, without white space around them. A sentence
   * of more than 4000 characters, such as a list or broken text, is cut between words, or after
   * 8000 characters without a space behind a mark, because the cost of later steps grows faster
   * than the length of a sentence.
   */
  public List<Span> split(String text, int from, int to) {
    List<Span> found = new ArrayList<>();
    int begin = from;
    for (int i = from; i < to; i++) {
      int end = isTooLong(text, begin, i) ? i + 1 : end(text, i, to);
      if (end > 0) {
        add(text, begin, end, found);
        begin = end;
        i = end - 1;
      }
    }
    add(text, begin, to, found);
    return found;
  }

  /** True if a sentence has to be cut after a character. */
  private static boolean isTooLong(String text, int begin, int i) {
    if (i - begin < LONGEST) {
      return false;
    }
    char c = text.charAt(i);
    return c == ' ' || (i - begin >= LONGEST_CHAIN && CHAINS.indexOf(c) >= 0);
  }

  /** Char index after the sentence that ends with the mark at i; -1 if no sentence ends there. */
  private int end(String text, int i, int to) {
    char c = text.charAt(i);
    return c == '\u3002' || c == '\uff01' || c == '\uff1f' ? i + 1 : latinEnd(text, i, to);
  }

  private int latinEnd(String text, int i, int to) {
    char c = text.charAt(i);
    if (c != '.' && c != '!' && c != '?' && c != '\u2026') {
      return -1;
    }
    int end = i + 1;
    int reach = Math.min(to, i + LONGEST_END); // bounds the cost of a long row of marks
    while (end < reach
        && (CLOSERS.indexOf(text.charAt(end)) >= 0 || ".!?".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    int next = end;
    while (next < to && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    if (next == to) {
      return to;
    }
    if (next == end || !beginsSentence(text, next, to)) {
      return -1;
    }
    if (c == '.' && end == i + 1 && isOrdinal(text, i) && isWordOf(afterOrdinals, text, next, to)) {
      return -1; // 8. Mai
    }
    boolean doubtful = c == '.' && end == i + 1 && isAbbreviation(text, i);
    return doubtful && !isStarter(text, next, to) ? -1 : end;
  }

  private static boolean beginsSentence(String text, int at, int to) {
    int i = at;
    while (i < to && OPENERS.indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    if (i == to) {
      return false;
    }
    char c = text.charAt(i);
    return Character.isUpperCase(c)
        || Character.isDigit(c)
        || (Character.isLetter(c) && !Character.isLowerCase(c));
  }

  private boolean isAbbreviation(String text, int point) {
    int begin = point;
    while (begin > 0
        && (Character.isLetter(text.charAt(begin - 1)) || text.charAt(begin - 1) == '.')) {
      begin--;
    }
    String word = text.substring(begin, point);
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    return initial || word.contains(".") || abbreviations.contains(word);
  }

  /** True for a point after one or two digits, which may make an ordinal of them: 8. Mai. */
  private static boolean isOrdinal(String text, int point) {
    int begin = point;
    while (begin > 0 && point - begin < 3 && Character.isDigit(text.charAt(begin - 1))) {
      begin--;
    }
    boolean alone = begin == 0 || !Character.isLetterOrDigit(text.charAt(begin - 1));
    return alone && begin < point && point - begin <= 2;
  }

  private boolean isStarter(String text, int at, int to) {
    return isWordOf(starters, text, at, to);
  }

  private static boolean isWordOf(Set<String> words, String text, int at, int to) {
    int begin = at;
    while (begin < to && OPENERS.indexOf(text.charAt(begin)) >= 0) {
      begin++;
    }
    int end = begin;
    while (end < to && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '\'')) {
      end++;
    }
    return words.contains(text.substring(begin, end));
  }

  private static void add(String text, int from, int to, List<Span> found) {
    Span trimmed = Span.trimmed(text, from, to);
    if (!trimmed.isEmpty()) {
      found.add(trimmed);
    }
  }
}
