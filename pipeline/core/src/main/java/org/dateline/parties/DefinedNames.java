package org.dateline.parties;

import java.util.Map;
import java.util.Set;

/**
 * Finds names of organisations by the abbreviation that follows in brackets: "Norvale Office of
 * Roads and Bridges (NORB)". Each capitalised word gives a letter, in the same order; so the
 * abbreviation shows where the name begins, whatever joins its words.
 */
final class DefinedNames {
  private static final Set<String> LINKS = Set.of("of", "for", "and", "on", "in", "the", "to", "&");
  private static final Set<String> WORLD = Set.of("world", "united", "un");

  private static final int SHORTEST = 3;
  private static final int LONGEST = 8;
  private final TaggedTokens tokens;

  private DefinedNames(TaggedTokens tokens) {
    this.tokens = tokens;
  }

  /** Adds the end of each name by its first token. */
  static void addTo(Map<Integer, Integer> ends, TaggedTokens tokens) {
    DefinedNames names = new DefinedNames(tokens);
    for (int i = SHORTEST; i + 2 < tokens.size(); i++) {
      if (tokens.is(i, "(") && tokens.is(i + 2, ")") && tokens.isAllCaps(i + 1)) {
        int begin = names.begin(i);
        if (begin >= 0) {
          ends.put(begin, i);
        }
      }
    }
  }

  /** First token of the name before a bracket; -1 if the letters do not tell it. */
  private int begin(int bracket) {
    String letters = tokens.word(bracket + 1);
    if (letters.length() < SHORTEST || letters.length() > LONGEST) {
      return -1;
    }
    int first = tokens.document.firstToken(tokens.document.sentenceOf(bracket));
    int left = letters.length();
    int i = bracket - 1;
    boolean body = false;
    boolean thing = false;
    boolean programme = false;
    while (i >= first && left > 0) {
      if (tokens.isCapitalised(i)) {
        left--;
        if (tokens.word(i).charAt(0) != letters.charAt(left)) {
          return -1;
        }
        body |= tokens.has(i, WordClasses.ORG_HEAD) && !tokens.has(i, WordClasses.GIVEN);
        programme |= tokens.lower(i).startsWith("program");
        thing |= tokens.has(i, WordClasses.THING_HEAD);
      } else if (!isLink(i)) {
        return -1;
      }
      i--;
    }
    int begin = i + 1;
    thing |= tokens.has(bracket - 1, WordClasses.PLACE_HEAD);
    if (left > 0 || !tokens.isCapitalised(begin) || !tokens.isCapitalised(bracket - 1)) {
      return -1;
    }
    boolean world = WORLD.contains(tokens.lower(begin));
    return (body && !thing) || (world && programme) ? begin : -1;
  }

  private boolean isLink(int i) {
    return LINKS.contains(tokens.lower(i)) || tokens.is(i, ",") || tokens.isPossessive(i);
  }
}
