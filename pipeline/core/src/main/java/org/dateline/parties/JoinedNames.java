package org.dateline.parties;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds names of organisations that are lists of common words: "Farm, Forest and Garden union",
 * "Bureau of Alcohol, Tobacco, Firearms and Explosives", "Blue and White party".
 *
 * <p>Something beside the list must show that it is one name: the head noun before it, the noun of
 * a union or party after it, or its initials in brackets. A later occurrence needs no such mark.
 */
final class JoinedNames {
  private static final Set<String> LINKS = Set.of("of", "for", "on");
  private static final Set<String> NOUNS = Set.of("union", "party", "movement", "coalition");

  private static final TreeSet<Integer> NONE = new TreeSet<>();

  /** A list of more members is no name. */
  private static final int MOST_MEMBERS = 6;

  private final TaggedTokens tokens;
  private final PartyLexicon lexicon;

  /** The end of each name by its first token. */
  private final Map<Integer, Integer> ends = new HashMap<>();

  private JoinedNames(TaggedTokens tokens, PartyLexicon lexicon) {
    this.tokens = tokens;
    this.lexicon = lexicon;
  }

  /** The end of each name of an article by its first token. */
  static Map<Integer, Integer> of(TaggedTokens tokens, PartyLexicon lexicon) {
    JoinedNames names = new JoinedNames(tokens, lexicon);
    for (int i = 1; i + 1 < tokens.size(); i++) {
      if (tokens.is(i, "and") && names.isMember(i + 1)) {
        names.find(i);
      }
    }
    DefinedNames.addTo(names.ends, tokens);
    if (!names.ends.isEmpty()) {
      names.addRepetitions();
    }
    return names.ends;
  }

  private boolean isMember(int at) {
    long other = WordClasses.FUNCTION | WordClasses.CALENDAR | WordClasses.COURTESY;
    return tokens.isCapitalised(at)
        && tokens.has(at, WordClasses.COMMON)
        && !tokens.has(at, other | WordClasses.NOT_NAME)
        && lexicon.organisations.longest(tokens.untagged, at, at + 1) == null
        && lexicon.countries.at(tokens.untagged, at, at + 1, tokens.published) == null;
  }

  private void find(int and) {
    int first = and;
    int members = 1;
    int link = tokens.is(and - 1, ",") ? and - 1 : and;
    while (members < MOST_MEMBERS && isMember(link - 1)) {
      first = link - 1;
      while (isMember(first - 1) && !tokens.opensSentence(first)) {
        first--;
      }
      members++;
      if (!tokens.is(first - 1, ",")) {
        break;
      }
      link = first - 1;
    }
    int end = and + 1;
    while (isMember(end)) {
      end++;
    }
    int begin = members > 2 ? headBefore(first) : first;
    boolean body = tokens.has(end - 1, WordClasses.ORG_HEAD) && members > 2;
    if (members > 1
        && first < and
        && (begin < first || body || hasInitials(first, end) || hasNoun(end))) {
      ends.put(begin, end);
    }
  }

  /** First token of "Bureau of" or "Department for" before a list; {@code first} for none. */
  private int headBefore(int first) {
    boolean linked = LINKS.contains(tokens.lower(first - 1));
    if (!linked
        || !tokens.isCapitalised(first - 2)
        || !tokens.has(first - 2, WordClasses.ORG_HEAD)) {
      return first;
    }
    int begin = first - 2;
    while (isMember(begin - 1) && !tokens.opensSentence(begin)) {
      begin--;
    }
    return begin;
  }

  /** "Farm, Forest and Garden (FFG)". */
  private boolean hasInitials(int first, int end) {
    if (!tokens.is(end, "(") || !tokens.is(end + 2, ")") || !tokens.isAllCaps(end + 1)) {
      return false;
    }
    StringBuilder initials = new StringBuilder();
    for (int i = first; i < end; i++) {
      if (tokens.isCapitalised(i)) {
        initials.append(tokens.word(i).charAt(0));
      }
    }
    String letters = tokens.word(end + 1);
    return letters.startsWith(initials.toString()) || initials.toString().startsWith(letters);
  }

  private boolean hasNoun(int end) {
    int n = tokens.is(end, "(") && tokens.is(end + 2, ")") ? end + 3 : end;
    return NOUNS.contains(tokens.lower(n)) && !tokens.isCapitalised(n);
  }

  /** The same names elsewhere; of two that begin at a token the longer one. */
  private void addRepetitions() {
    Set<List<String>> known = new HashSet<>();
    Map<String, TreeSet<Integer>> lengths = new HashMap<>();
    ends.forEach(
        (first, end) -> {
          known.add(words(first, end));
          lengths.computeIfAbsent(tokens.word(first), word -> new TreeSet<>()).add(end - first);
        });
    for (int i = 0; i < tokens.size(); i++) {
      for (int length : lengths.getOrDefault(tokens.word(i), NONE)) {
        if (i + length <= tokens.size() && known.contains(words(i, i + length))) {
          ends.merge(i, i + length, Math::max);
        }
      }
    }
  }

  private List<String> words(int first, int end) {
    List<String> words = new ArrayList<>();
    for (int i = first; i < end; i++) {
      words.add(tokens.word(i));
    }
    return words;
  }
}
