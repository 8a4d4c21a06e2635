package org.dateline.parties;

import java.util.BitSet;
import java.util.Set;
import org.dateline.nlp.Document;

/**
 * Finds the tokens of an article that do not tell the story and whose names are no parties: credits
 * of photographs, by-lines in the text, and lines all in capitals that link to other stories.
 */
final class NoStoryText {
  private static final Set<String> NAME_LINKS = Set.of("and", "for", "via", "in", "of", "/", "-");
  private static final Set<String> CREDIT_NOUNS =
      Set.of("photo", "photos", "photograph", "photographer", "photography", "picture", "pictures");

  /** Number of words from which a sentence in capitals is a line of its own. */
  private static final int LINE_LENGTH = 4;

  /** Share of the words that must be in capitals: three of four. */
  private static final int CAPITALS_OF_FOUR = 3;

  /** Longest by-line, in tokens, and the number of sentences in which it must stand. */
  private static final int BYLINE_LENGTH = 14;

  private static final int BYLINE_SENTENCES = 3;

  private static final int CREDIT_LENGTH = 14;

  /** Number of tokens within which a name must be repeated. */
  private static final int LABEL_DISTANCE = 6;

  /** Number of tokens of a sentence among which the sign of a copyright notice stands. */
  private static final int NOTICE_START = 4;

  private final TaggedTokens tokens;
  private final BitSet found = new BitSet();

  private NoStoryText(TaggedTokens tokens) {
    this.tokens = tokens;
  }

  /** The numbers of these tokens. */
  static BitSet of(TaggedTokens tokens) {
    NoStoryText text = new NoStoryText(tokens);
    Document document = tokens.document;
    boolean capitals = text.isMostlyCapitals();
    for (int s = 0; s < document.sentenceCount(); s++) {
      int from = document.firstToken(s);
      int to = document.endToken(s);
      boolean byline = s < BYLINE_SENTENCES && text.isListOfAuthors(from, to);
      if (byline || text.isNotice(from, to) || (!capitals && text.isLineInCapitals(from, to))) {
        text.found.set(from, to);
      } else {
        text.findCredits(from, to);
        text.findRepeatedNames(from, to);
      }
    }
    return text.found;
  }

  /**
   * "Ann Marlow Ann Lee MarlowSenate passes bill": the label of a link after the name, which begins
   * with the same given name.
   */
  private void findRepeatedNames(int from, int to) {
    for (int i = from; i + 2 < to; i++) {
      if (!tokens.isCapitalised(i) || !tokens.has(i, WordClasses.GIVEN) || tokens.isInitial(i)) {
        continue;
      }
      int j = i + 1;
      while (j < Math.min(to, i + LABEL_DISTANCE)
          && isNamePart(j)
          && !(j > i + 1 && tokens.is(j, tokens.word(i)))) {
        j++;
      }
      if (j > i + 1 && j < to && tokens.is(j, tokens.word(i)) && continues(j + 1)) {
        found.set(j, nameEnd(j, to));
      }
    }
  }

  private boolean continues(int i) {
    return tokens.isCapitalised(i) || tokens.is(i, "(");
  }

  private boolean isNamePart(int i) {
    return tokens.isCapitalised(i) || (tokens.is(i, ".") && tokens.isInitial(i - 1));
  }

  /** A text that was printed in capitals throughout tells its story in them. */
  private boolean isMostlyCapitals() {
    int words = 0;
    int capitals = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isWord(i)) {
        words++;
        capitals += tokens.isAllCaps(i) ? 1 : 0;
      }
    }
    return capitals * 2 > words;
  }

  /** "SENATE TO VOTE ON AID BILL" between the paragraphs: the headline of another story. */
  private boolean isLineInCapitals(int from, int to) {
    int words = 0;
    int capitals = 0;
    for (int i = from; i < to; i++) {
      if (tokens.inDateline(i)) {
        return false;
      }
      if (tokens.isWord(i) && tokens.end(i) - tokens.begin(i) > 1 && !tokens.isPossessive(i)) {
        words++;
        capitals += tokens.isAllCaps(i) ? 1 : 0;
      }
    }
    return words >= LINE_LENGTH && capitals * 4 >= words * CAPITALS_OF_FOUR;
  }

  /** "Ann Lee and Bo Marlow" or "Ann Lee | Staff Writer" as the first line. */
  private boolean isListOfAuthors(int from, int to) {
    boolean fits = to - from >= 2 && to - from <= BYLINE_LENGTH;
    if (!fits || tokens.is(to - 1, ".") || !tokens.has(from, WordClasses.GIVEN)) {
      return false;
    }
    int words = 0;
    for (int i = from; i < to; i++) {
      boolean link = tokens.is(i, "and") || tokens.is(i, ",") || tokens.is(i, "|");
      if (link && words < 2) {
        return false;
      }
      boolean name =
          tokens.isCapitalised(i)
              && (words == 0
                  ? tokens.has(i, WordClasses.GIVEN)
                  : !tokens.has(i, WordClasses.FUNCTION | WordClasses.EVENT_VERB));
      boolean point = tokens.is(i, ".") && tokens.isInitial(i - 1);
      if (!link && !name && !point) {
        return false;
      }
      words = link ? 0 : words + 1;
    }
    return words == 2 || words == 3;
  }

  /** "Follow Norvale Today on Facebook", "© 2019 The Norvale Times, LLC.": not of the story. */
  private boolean isNotice(int from, int to) {
    if (tokens.is(from, "Follow") || (tokens.is(from, "Sign") && tokens.is(from + 1, "up"))) {
      return true;
    }
    for (int i = from; i < Math.min(to, from + NOTICE_START); i++) {
      if (tokens.is(i, "\u00a9")) {
        return true;
      }
    }
    return false;
  }

  private void findCredits(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.has(i, WordClasses.CREDIT) && !found.get(i)) {
        markAroundAgency(i, from, to);
      } else if (CREDIT_NOUNS.contains(tokens.lower(i))) {
        markAfterNoun(i, to);
      } else if (tokens.isLower(i, "image")
          && (tokens.isLower(i + 1, "copyright") || tokens.isLower(i + 1, "source"))) {
        markNames(i + 2, Math.min(to, i + 2 + CREDIT_LENGTH));
      }
    }
  }

  /** "Ann Lee/AP", "REUTERS/Ann Lee", "Ann Lee via Getty Images", "(Ann Lee, AP)". */
  private void markAroundAgency(int agency, int from, int to) {
    int end = nameEnd(agency + 1, to);
    int slash = tokens.is(end, "/") ? end : agency + 1;
    if (tokens.is(slash, "/") && tokens.isCapitalised(slash + 1)) {
      found.set(agency, nameEnd(slash + 1, to));
    }
    int link = agency - 1;
    if (link <= from) {
      return;
    }
    boolean joined = tokens.is(link, "/") || tokens.is(link, "via");
    boolean photo =
        tokens.has(from, WordClasses.CREDIT)
            || ((tokens.is(link, ",") || tokens.is(link, "for") || tokens.is(link, "|"))
                && inBrackets(agency, from, to));
    if (!joined && !photo) {
      return;
    }
    int first = nameBegin(link - 1, from);
    if (first < link) {
      found.set(first, Math.max(end, agency + 1));
    }
  }

  private boolean inBrackets(int agency, int from, int to) {
    int i = agency;
    while (i < to && tokens.isCapitalised(i)) {
      i++;
    }
    int open = agency;
    while (open > from && agency - open < CREDIT_LENGTH && !tokens.is(open, "(")) {
      open--;
    }
    return tokens.is(i, ")") && tokens.is(open, "(");
  }

  /** "Photograph by Ann Lee", "(Photo: Ann Lee, AP)", "Photographer: Ann Lee". */
  private void markAfterNoun(int noun, int to) {
    boolean by = tokens.is(noun + 1, ":") || tokens.isLower(noun + 1, "by");
    if (by && tokens.isCapitalised(noun + 2)) {
      markNames(noun + 2, Math.min(to, noun + 2 + CREDIT_LENGTH));
    }
  }

  private void markNames(int from, int to) {
    int i = from;
    while (i < to
        && (tokens.isCapitalised(i)
            || NAME_LINKS.contains(tokens.word(i))
            || tokens.is(i, ",")
            || (tokens.is(i, ".") && tokens.isInitial(i - 1)))) {
      i++;
    }
    found.set(from, i);
  }

  /** End of the capitalised words that begin at a token. */
  private int nameEnd(int at, int to) {
    int i = at;
    while (i < to
        && (tokens.isCapitalised(i)
            || (tokens.is(i, ".") && tokens.isInitial(i - 1))
            || (tokens.is(i, "-") && tokens.isCapitalised(i + 1) && tokens.isAttached(i)))) {
      i++;
    }
    return i;
  }

  /** First of the capitalised words that end with a token. */
  private int nameBegin(int last, int from) {
    int i = last;
    while (i >= from
        && (tokens.isCapitalised(i)
            || (tokens.is(i, ".") && tokens.isInitial(i - 1))
            || (tokens.is(i, "-") && tokens.isCapitalised(i - 1) && tokens.isAttached(i)))) {
      i--;
    }
    return i + 1;
  }
}
