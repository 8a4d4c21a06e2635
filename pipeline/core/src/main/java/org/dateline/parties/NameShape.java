package org.dateline.parties;

import java.util.Set;
import java.util.regex.Pattern;

/** Scores a name by its own words: given names, initials, particles, head nouns, capitals. */
final class NameShape {
  private static final Set<String> ROMAN =
      Set.of("II", "III", "IV", "VI", "VII", "VIII", "IX", "XI");
  private static final Set<String> PLACE_ENDINGS =
      Set.of("ri", "do", "gu", "dong", "si", "gun", "eup", "myon", "myeon");

  /** LockHive, YouTube: a capital inside a word, but not McKay, DeWitt or O'Neil. */
  private static final Pattern CAMEL =
      Pattern.compile(
          "(?!(?:Ma?c|D[aeiu]|L[aeo]|Van|Von|St|Fitz)\\p{Lu})\\p{Lu}\\p{Ll}+\\p{Lu}[\\p{L}\\p{N}]*");

  private static final Set<String> HEIGHTS = Set.of("mount", "lake", "fort", "port", "cape");
  private static final Set<String> STORMS =
      Set.of("superstorm", "hurricane", "typhoon", "cyclone", "storm");
  private final TaggedTokens tokens;
  private final Countries countries;

  NameShape(TaggedTokens tokens, Countries countries) {
    this.tokens = tokens;
    this.countries = countries;
  }

  /** Adds the clues inside a name to its scores. */
  void score(ScannedName name, KindScores scores) {
    int words = 0;
    int common = 0;
    for (int i = name.first(); i < name.end(); i++) {
      if (tokens.isWord(i)) {
        words++;
        common += tokens.has(i, WordClasses.COMMON) && !tokens.has(i, WordClasses.GIVEN) ? 1 : 0;
      }
    }
    initialsAndParticles(name, scores);
    capitals(name, words, scores);
    village(name, scores);
    boolean leader = words == 1 && common > 0 && isLeader(name.first());
    if (leader) {
      scores.setPersonPrior(1.6);
    } else {
      scores.addPerson(-(common * (words > 1 ? 1.2 : 1.5)), "common words");
    }
    if (words > 1) {
      severalWords(name, words, common, scores);
    } else {
      singleWord(name, common, scores);
    }
  }

  /** "Trump said" inside a sentence: a common word that is the surname of a president. */
  private boolean isLeader(int at) {
    return tokens.has(at, WordClasses.LEADER)
        && !tokens.opensSentence(at)
        && !tokens.isLower(at - 1, "the")
        && !tokens.isAllCaps(at);
  }

  private void initialsAndParticles(ScannedName name, KindScores scores) {
    int last = name.end() - 1;
    for (int i = name.first() + 1; i < name.end(); i++) {
      if (i < last && tokens.isInitial(i) && tokens.is(i + 1, ".")) {
        scores.addPerson(2, "initial inside");
      }
      if (i < last && tokens.is(i, "-") && !tokens.isCapitalised(i + 1)) {
        scores.addPerson(2, "hyphen before a lower-case syllable");
      }
      if (!tokens.isCapitalised(i) && tokens.has(i, WordClasses.PARTICLE)) {
        scores.addPerson(1.5, "particle");
      }
    }
    boolean suffix = ROMAN.contains(tokens.word(last)) || tokens.isLower(last, "jr");
    if (suffix || tokens.is(last, ".")) {
      scores.addPerson(2, "suffix or final point");
    }
  }

  /** A joining sign or unusual capitals make a company. */
  private void capitals(ScannedName name, int words, KindScores scores) {
    boolean joined = false;
    boolean capitals = false;
    int last = name.end() - 1;
    for (int i = name.first(); i < name.end(); i++) {
      joined |= tokens.is(i, "&") || tokens.is(i, "/");
      capitals |= i < last && tokens.isAllCaps(i) && tokens.lower(i).indexOf('.') < 0;
    }
    if (capitals && words > 1 && !tokens.isAllCaps(last)) {
      scores.addOrg(2, "a word in capitals before one that is not");
      scores.addPerson(-1.5, "a word in capitals before one that is not");
    }
    if (name.length() == 1 && CAMEL.matcher(tokens.word(name.first())).matches()) {
      scores.addOrg(2, "capital inside a word");
      scores.addPerson(-1.5, "capital inside a word");
    }
    if (joined) {
      scores.addOrg(3, "& or / inside");
      scores.addPerson(-2, "& or / inside");
    }
  }

  /** Tongchang-ri, Gapyeong-gun: Korean places. */
  private void village(ScannedName name, KindScores scores) {
    boolean pair =
        name.length() == 3
            && tokens.is(name.first() + 1, "-")
            && !tokens.isCapitalised(name.end() - 1);
    if (pair && PLACE_ENDINGS.contains(tokens.lower(name.end() - 1))) {
      scores.addPerson(-4, "ending of a Korean place");
      scores.addPlace(3, "ending of a Korean place");
    }
  }

  private void severalWords(ScannedName name, int words, int common, KindScores scores) {
    int first = name.first();
    int last = name.end() - 1;
    boolean letters =
        tokens.isAllCaps(first) && tokens.lower(first).length() > 2 && !tokens.isAllCaps(last);
    if (tokens.has(first, WordClasses.GIVEN) && !letters) {
      scores.addPerson(tokens.has(first, WordClasses.COMMON) ? 1.5 : 2.5, "given name first");
    }
    if (tokens.has(last, WordClasses.FAMILY)) {
      scores.addPerson(tokens.has(last, WordClasses.COMMON) ? .4 : 1, "family name last");
    }
    if (words < 5 && common == 0) {
      scores.addPerson(1.2, "two to four words, none common");
    }
    if (tokens.isInitial(first) && tokens.is(first + 1, ".")) {
      scores.addPerson(2, "initial first");
    }
    if (tokens.isWord(first) && tokens.lower(first).indexOf('.') > 0) {
      scores.addPerson(1.5, "initials first");
    }
    headNouns(first, last, scores);
  }

  private void headNouns(int first, int last, KindScores scores) {
    if (isCountry(first) || isCountry(last)) {
      scores.addOrg(2.5, "country first or last");
      scores.addPerson(-3, "country first or last");
    }
    long heads = WordClasses.PLACE_HEAD | WordClasses.THING_HEAD;
    if (tokens.has(last, heads) && !tokens.has(first, WordClasses.GIVEN)) {
      scores.addPlace(4, "noun of places or things last");
    }
    if (tokens.has(last, WordClasses.TRADE)) {
      scores.addOrg(1.5, "trade word last");
    }
    if (STORMS.contains(tokens.lower(first))) {
      scores.addPlace(3, "storm first");
      scores.addPerson(-4, "storm first");
    }
    if (tokens.is(first, "St") && tokens.is(first + 1, ".") && last == first + 2) {
      scores.addPlace(3, "Saint first");
      scores.addPerson(-3, "Saint first");
    }
    if (HEIGHTS.contains(tokens.lower(first))) {
      scores.addPlace(3, "Mount, Lake, Fort, Port or Cape first");
    }
  }

  private void singleWord(ScannedName name, int common, KindScores scores) {
    int first = name.first();
    boolean opens = tokens.opensSentence(first);
    if (!opens && common == 0) {
      scores.setPersonPrior(
          tokens.has(first, WordClasses.GIVEN)
              ? 1.5
              : tokens.has(first, WordClasses.FAMILY) ? 1 : 0);
    }
    if (isAcronym(name)) {
      scores.addOrg(tokens.has(first, WordClasses.COMMON) ? 1 : 2, "up to six capitals");
      scores.addPerson(-1, "up to six capitals");
    }
    if (opens && tokens.has(first, WordClasses.COMMON)) {
      scores.setOpener(-2);
      scores.addPerson(-2, "common word that opens a sentence");
    }
  }

  private boolean isAcronym(ScannedName name) {
    int chars = tokens.end(name.end() - 1) - tokens.begin(name.first());
    return tokens.isAllCaps(name.first())
        && !tokens.has(name.first(), WordClasses.FORM)
        && chars <= 6
        && !ROMAN.contains(tokens.words(name.first(), name.end()));
  }

  /** True for a name of a country that is neither a given nor a family name. */
  private boolean isCountry(int token) {
    Countries.Match match =
        tokens.isCapitalised(token)
            ? countries.at(tokens.untagged, token, token + 1, tokens.published)
            : null;
    return match != null
        && match.form() == Countries.Form.NAME
        && !tokens.has(token, WordClasses.GIVEN | WordClasses.FAMILY);
  }
}
