package org.dateline.parties;

import java.util.Set;

/**
 * Finds the end of a name span: capitalised words with the initials, particles, hyphens and other
 * marks between them that may be one name.
 */
final class NameSpans {
  private static final Set<String> PEOPLE = Set.of("people", "women", "men", "children");

  private static final int LONGEST = 60;

  private NameSpans() {}

  /**
   * Token after the span that begins at a capitalised word of a sentence that ends at {@code to}.
   * The search stops after {@value #LONGEST} tokens, so that a long chain is not read again from
   * each of its words.
   */
  static int end(TaggedTokens tokens, int at, int to) {
    int i = at + 1;
    int last = Math.min(to, at + LONGEST);
    while (i < last) {
      int next = next(tokens, i, to);
      // Ann Marlow Getty Images: a credit after the caption.
      boolean credit =
          i > at + 1
              && tokens.has(i, WordClasses.CREDIT)
              && (tokens.is(i + 1, "Images") || (tokens.isAllCaps(i) && !tokens.isAllCaps(at)));
      if (next < 0 || credit) {
        break;
      }
      i = next;
    }
    return i;
  }

  /** Token after the next part of a span, or -1 if the span ends. */
  private static int next(TaggedTokens tokens, int i, int to) {
    if (tokens.isInitial(i)
        && tokens.is(i + 1, ".")
        && tokens.isAttached(i + 1)
        && tokens.isCapitalised(i + 2)) {
      return i + 1;
    }
    if (isPostnominal(tokens, i)) {
      return -1;
    }
    if (tokens.isCapitalised(i)) {
      boolean ends =
          tokens.has(i, WordClasses.CALENDAR)
              && !tokens.has(i, WordClasses.GIVEN)
              && !isSurname(tokens, i);
      return ends || (tokens.has(i, WordClasses.FUNCTION) && !tokens.has(i, WordClasses.GIVEN))
          ? -1
          : i + 1;
    }
    if (tokens.isWord(i)) {
      return isElided(tokens, i) ? i + 1 : afterParticles(tokens, i, to);
    }
    return afterMark(tokens, i, to);
  }

  /** "Dorothy Marlow KC": letters after a given and a family name. */
  static boolean isPostnominal(TaggedTokens tokens, int i) {
    return tokens.has(i, WordClasses.POSTNOMINAL)
        && tokens.isAllCaps(i)
        && !tokens.isAllCaps(i - 1)
        && tokens.isCapitalised(i - 1)
        && tokens.isCapitalised(i - 2)
        && !tokens.isCapitalised(i + 1);
  }

  /** "Theresa May": the name of a month after a given name and before no day. */
  private static boolean isSurname(TaggedTokens tokens, int i) {
    boolean given =
        tokens.has(i - 1, WordClasses.GIVEN) && !tokens.has(i - 1, WordClasses.CALENDAR);
    boolean day = i + 1 < tokens.size() && tokens.isNumber(i + 1);
    return tokens.has(i, WordClasses.FAMILY) && given && !day && !isWeekday(tokens, i);
  }

  /** "Carson Friday told": the day of the report, not a surname. */
  static boolean isWeekday(TaggedTokens tokens, int i) {
    return tokens.has(i, WordClasses.CALENDAR) && tokens.lower(i).endsWith("day");
  }

  /** True for a name with an elided article or preposition: d'Artois, l'Hermite. */
  private static boolean isElided(TaggedTokens tokens, int i) {
    String word = tokens.word(i);
    return word.length() > 3
        && (word.startsWith("d'") || word.startsWith("l'") || word.startsWith("d\u2019"))
        && Character.isUpperCase(word.charAt(2));
  }

  /** Token after "van der Berg" from "van", or -1. */
  private static int afterParticles(TaggedTokens tokens, int i, int to) {
    int j = i;
    while (j < to && tokens.has(j, WordClasses.PARTICLE) && !tokens.isCapitalised(j) && j - i < 3) {
      j++;
      if (tokens.is(j, "-") && tokens.isAttached(j) && tokens.isAttached(j + 1)) {
        j++;
      }
    }
    boolean name =
        j > i && j < to && tokens.isCapitalised(j) && !tokens.has(j, WordClasses.FUNCTION);
    return name ? j + 1 : -1;
  }

  /** Token after a mark that connects two parts of a name, or -1 if the span ends. */
  private static int afterMark(TaggedTokens tokens, int i, int to) {
    boolean last = i + 1 >= to;
    if (tokens.is(i, ".")) {
      return pointBelongs(tokens, i, last) ? i + 1 : -1;
    }
    if (last) {
      return -1;
    }
    if (isNickname(tokens, i, to)) {
      return i + 3;
    }
    if (tokens.is(i, "-") && tokens.isAttached(i)) {
      return hyphenConnects(tokens, i) ? i + 2 : -1;
    }
    if (tokens.is(i, "&")) {
      return afterAmpersand(tokens, i);
    }
    if (tokens.isPossessive(i)) {
      return afterPossessive(tokens, i, to);
    }
    boolean slash = tokens.is(i, "/") && tokens.isAttached(i) && tokens.isAttached(i + 1);
    return slash && tokens.isCapitalised(i + 1) ? i + 2 : -1;
  }

  /** Ada "Bo" Marlow: one quoted word between a given and a family name. */
  private static boolean isNickname(TaggedTokens tokens, int quote, int to) {
    long names = WordClasses.GIVEN | WordClasses.FAMILY;
    return quote + 3 < to
        && tokens.isQuote(quote)
        && tokens.isQuote(quote + 2)
        && tokens.isCapitalised(quote + 1)
        && tokens.has(quote - 1, names)
        && tokens.isCapitalised(quote + 3)
        && tokens.has(quote + 3, names)
        && !tokens.has(quote + 3, WordClasses.FUNCTION);
  }

  /** The point after initials and titles, and at the end of a name the point of Inc. and Jr. */
  private static boolean pointBelongs(TaggedTokens tokens, int i, boolean last) {
    if (!tokens.isAttached(i)) {
      return false;
    }
    boolean abbreviation = tokens.isAbbreviation(i - 1);
    boolean closing = closesName(tokens, i - 1);
    boolean inside =
        !last
            && tokens.isCapitalised(i + 1)
            && (tokens.isInitial(i - 1) || (abbreviation && !closing));
    return inside || (abbreviation && closing);
  }

  private static boolean hyphenConnects(TaggedTokens tokens, int hyphen) {
    int next = hyphen + 1;
    return tokens.isAttached(next)
        && tokens.isWord(next)
        && (tokens.isCapitalised(next) || isNameSyllable(tokens, hyphen));
  }

  private static int afterAmpersand(TaggedTokens tokens, int i) {
    if (tokens.isLower(i + 1, "amp") && tokens.is(i + 2, ";") && tokens.isCapitalised(i + 3)) {
      return i + 4;
    }
    return tokens.isCapitalised(i + 1) ? i + 2 : -1;
  }

  /** "Waterside Workers' Federation", "People's Party": possessives inside a name. */
  private static int afterPossessive(TaggedTokens tokens, int i, int to) {
    boolean singular = tokens.is(i, "'s") || tokens.is(i, "\u2019s");
    if (!singular) {
      // Congress' committee: a singular that ends in s owns what follows.
      if (tokens.lower(i - 1).endsWith("ss")) {
        return -1;
      }
      return orgHeadNear(tokens, i + 1, to) ? i + 1 : -1;
    }
    boolean people = tokens.isCapitalised(i + 1) && PEOPLE.contains(tokens.lower(i - 1));
    return people ? i + 2 : -1;
  }

  /** True for a lower-case word after a hyphen in a given name: Jong-il, but not London-based. */
  private static boolean isNameSyllable(TaggedTokens tokens, int hyphen) {
    int length = tokens.end(hyphen + 1) - tokens.begin(hyphen + 1);
    if (tokens.has(hyphen + 1, WordClasses.SYLLABLE)) {
      return tokens.isCapitalised(hyphen - 2) || tokens.isCapitalised(hyphen + 2);
    }
    boolean word = tokens.has(hyphen + 1, WordClasses.COMMON | WordClasses.HYPHEN_TAIL);
    return !word && length <= 8;
  }

  private static boolean orgHeadNear(TaggedTokens tokens, int at, int to) {
    for (int i = at; i < Math.min(to, at + 3) && tokens.isCapitalised(i); i++) {
      if (tokens.has(i, WordClasses.ORG_HEAD)) {
        return true;
      }
    }
    return false;
  }

  private static boolean closesName(TaggedTokens tokens, int token) {
    return tokens.has(token, WordClasses.FORM)
        || tokens.isLower(token, "jr")
        || tokens.isLower(token, "sr");
  }
}
