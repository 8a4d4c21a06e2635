package org.dateline.parties;

import java.util.List;
import java.util.Set;
import org.dateline.nlp.PhraseTable;
import org.dateline.parties.NameMention.Kind;
import org.dateline.parties.TitleGrammar.TitleSpan;
import org.jspecify.annotations.Nullable;

/**
 * Finds the name that begins at a token. First it looks the tokens up in all dictionaries, then it
 * chooses between an organisation, a state, a place, a phrase that is no name, and a sequence of
 * capitalised words that no dictionary contains.
 */
final class NameMatcher {
  private static final Set<String> GROUP_STARTS = Set.of("two", "both", "three", "the");
  private static final Set<String> DIRECTIONS =
      Set.of("west", "east", "north", "south", "united", "saudi");
  private static final Set<String> ORIGINS =
      Set.of("based", "born", "headquartered", "listed", "registered", "made", "built");
  private static final Set<String> NAME_PARTICLES =
      Set.of("al", "el", "bin", "ibn", "van", "von", "de", "du", "da", "di", "della");
  private static final Set<String> BEFORE_MONTHS =
      Set.of(
          "in", "of", "on", "last", "next", "this", "since", "until", "till", "by", "late", "early",
          "mid", "-", "from", "through", "during", "every", "each");

  /** Points for a word that is a name only if the article has it as a surname. */
  private static final ScannedName.Prior ONLY_AS_SURNAME = new ScannedName.Prior(-4, 0, 0, 0);

  private final PartyLexicon lexicon;
  private final TitleGrammar titles;
  private final OrgGrammar orgs;

  NameMatcher(PartyLexicon lexicon, TitleGrammar titles, OrgGrammar orgs) {
    this.lexicon = lexicon;
    this.titles = titles;
    this.orgs = orgs;
  }

  /** What the dictionaries contain at a token. An end is -1 if there is no match. */
  private record Matches(
      @Nullable ScannedName org,
      Countries.@Nullable Match country,
      int countryEnd,
      PhraseTable.@Nullable Entry<String> place,
      int placeEnd,
      PhraseTable.@Nullable Entry<String> notName) {
    int stateOrPlaceEnd() {
      return Math.max(countryEnd, placeEnd);
    }

    /** True if the organisation is at least as long as state and place, and more than a state. */
    boolean orgIsLongest() {
      boolean onlyState =
          country != null && org != null && org.known() == null && org.end() == countryEnd;
      return org != null && !onlyState && org.end() >= countryEnd && org.end() >= placeEnd;
    }
  }

  /** The name that begins at a token of a sentence that ends at {@code to}; null for none. */
  @Nullable ScannedName at(TaggedTokens tokens, int i, int to) {
    boolean capitalised = tokens.isCapitalised(i);
    if (!capitalised && !GROUP_STARTS.contains(tokens.lower(i)) && !lostCapital(tokens, i)) {
      boolean listed = lexicon.organisations.longest(tokens.untagged, i, to) != null;
      return listed ? orgs.at(tokens, i, to) : null;
    }
    return choose(tokens, i, to, lookUp(tokens, i, to, capitalised));
  }

  private Matches lookUp(TaggedTokens tokens, int i, int to, boolean capitalised) {
    ScannedName org = capitalised ? orgs.at(tokens, i, to) : null;
    Countries.Match country = lexicon.countries.at(tokens.untagged, i, to, tokens.published);
    PhraseTable.Entry<String> place =
        capitalised ? lexicon.places.longest(tokens.untagged, i, to) : null;
    int countryEnd = country == null ? -1 : i + country.length();
    int placeEnd = place == null ? -1 : i + place.length();
    Matches named = new Matches(org, country, countryEnd, place, placeEnd, null);
    boolean isOrg = named.orgIsLongest();
    boolean isListed = isOrg && org != null && (org.known() != null || org.length() == 1);
    if (isListed) {
      return named;
    }
    PhraseTable.Entry<String> notName =
        capitalised
            ? lexicon.notNames.longest(tokens.untagged, i, to)
            : lexicon.notNames.longestAnyCase(tokens.untagged, i, to);
    // A whole name that is listed as none beats the form of its words: "Peace Committee".
    boolean isNone = isOrg && org != null && notName != null && notName.length() >= org.length();
    return isOrg && !isNone
        ? named
        : new Matches(isNone ? null : org, country, countryEnd, place, placeEnd, notName);
  }

  private @Nullable ScannedName choose(TaggedTokens tokens, int i, int to, Matches matches) {
    if (matches.orgIsLongest()) {
      return matches.org();
    }
    PhraseTable.Entry<String> notName = matches.notName();
    boolean givenName =
        tokens.has(i, WordClasses.GIVEN)
            && tokens.isCapitalised(i + 1)
            && (notName == null || notName.length() == 1);
    if (notName != null && !givenName && i + notName.length() > matches.stateOrPlaceEnd()) {
      return ScannedName.of(i, i + notName.length(), Kind.THING, "not_name");
    }
    Countries.Match country = matches.country();
    if (!tokens.isCapitalised(i) && country == null) {
      return null;
    }
    boolean adjective = country != null && country.form() == Countries.Form.ADJECTIVE;
    if (!adjective && givenNameFirst(tokens, i, to, matches.stateOrPlaceEnd())) {
      return unlisted(tokens, i, to);
    }
    if (country != null && matches.countryEnd() >= matches.placeEnd()) {
      ScannedName branded = branded(tokens, i, matches.countryEnd(), to, country.form());
      return branded == null ? country(tokens, i, country) : branded;
    }
    if (matches.place() != null) {
      return place(tokens, i, matches.placeEnd(), to, matches.place().value());
    }
    return unlisted(tokens, i, to);
  }

  /** A word that lost its capital, as in old wires: not a common English word. */
  private static boolean lostCapital(TaggedTokens tokens, int i) {
    long english = WordClasses.COMMON | WordClasses.FUNCTION | WordClasses.PARTICLE;
    if (DIRECTIONS.contains(tokens.lower(i))) {
      return i + 1 < tokens.size()
          && tokens.isWord(i + 1)
          && !tokens.has(i + 1, english)
          && !tokens.isCapitalised(i + 1);
    }
    return tokens.isWord(i) && !tokens.has(i, english) && tokens.lower(i).length() > 3;
  }

  /** "Jordan Smith", "Chad Hurley": a given name that is also a country or city. */
  private static boolean givenNameFirst(TaggedTokens tokens, int at, int to, int end) {
    return end == at + 1
        && tokens.has(at, WordClasses.GIVEN)
        && tokens.isCapitalised(end)
        && !tokens.has(
            end,
            WordClasses.TITLE
                | WordClasses.FUNCTION
                | WordClasses.ORG_HEAD
                | WordClasses.TITLE_MODIFIER)
        && NameSpans.end(tokens, at, to) - at >= 2;
  }

  /** "Canada Post", "Australian Wool Innovation": a country and capitalised common words. */
  private @Nullable ScannedName branded(
      TaggedTokens tokens, int at, int end, int to, Countries.Form form) {
    if (!tokens.isCapitalised(at)) {
      return null;
    }
    boolean more = end < to && tokens.isCapitalised(end);
    int spanEnd = more ? cutAtTitle(tokens, at, NameSpans.end(tokens, at, to), to) : end;
    int least = form == Countries.Form.NAME ? 1 : 2;
    boolean naming = form == Countries.Form.NAME || form == Countries.Form.ADJECTIVE;
    if (spanEnd - end < least || !naming || tokens.has(at, WordClasses.GIVEN)) {
      return null;
    }
    long other =
        WordClasses.TITLE | WordClasses.TITLE_MODIFIER | WordClasses.NOT_NAME | WordClasses.GIVEN;
    for (int i = end; i < spanEnd; i++) {
      if (!tokens.isCapitalised(i)
          || !tokens.has(i, WordClasses.COMMON)
          || tokens.has(i, other)
          || tokens.isAllCaps(i)) {
        return null;
      }
    }
    boolean thing =
        tokens.has(spanEnd - 1, WordClasses.THING_HEAD | WordClasses.PLACE_HEAD)
            || isPluralTitle(tokens.lower(spanEnd - 1));
    return thing ? null : ScannedName.of(at, spanEnd, Kind.ORG, "org_branded");
  }

  /** "U.S. Attorneys": people, not a body. */
  private boolean isPluralTitle(String word) {
    return word.endsWith("s")
        && (lexicon.words.of(word.substring(0, word.length() - 1)) & WordClasses.TITLE) != 0;
  }

  /** The name of a state. In "Norway-based" it is a place. */
  private static ScannedName country(TaggedTokens tokens, int at, Countries.Match country) {
    int end = at + country.length();
    boolean origin = tokens.is(end, "-") && ORIGINS.contains(tokens.lower(end + 1));
    return ScannedName.of(at, end, origin ? Kind.PLACE : Kind.COUNTRY, "country")
        .withCodes(country.codes(), country.form());
  }

  /** A listed place, or a longer name that begins with it and may be of any kind. */
  private static ScannedName place(TaggedTokens tokens, int at, int end, int to, String code) {
    int spanEnd = NameSpans.end(tokens, at, to);
    boolean longer = spanEnd > end;
    boolean hyphen = tokens.is(end, "-") && tokens.isAttached(end) && tokens.isCapitalised(end + 1);
    boolean surname = end == at + 1 && tokens.has(at, WordClasses.FAMILY | WordClasses.GIVEN);
    boolean particle =
        tokens.has(end, WordClasses.PARTICLE)
            && !tokens.isCapitalised(end)
            && !tokens.is(end, "de");
    if (longer && (particle || (surname && hyphen))) {
      return ScannedName.unknown(at, spanEnd);
    }
    List<String> codes = code.isEmpty() ? List.of() : List.of(code);
    if (surname) {
      double prior = tokens.has(at, WordClasses.FAMILY) ? 1.1 : 1.6;
      return ScannedName.unknown(at, end)
          .withCodes(codes, null)
          .withPrior(new ScannedName.Prior(0, 0, 0, prior));
    }
    boolean nameFollows =
        tokens.has(end, WordClasses.GIVEN)
            && !tokens.has(end, WordClasses.COMMON)
            && spanEnd - end > 1;
    boolean longName =
        longer
            && tokens.isCapitalised(end)
            && !tokens.has(end, WordClasses.TITLE | WordClasses.TITLE_MODIFIER)
            && !nameFollows;
    return longName
        ? ScannedName.of(at, spanEnd, Kind.UNKNOWN, "place_list")
            .withCodes(codes, null)
            .withPrior(new ScannedName.Prior(0, 1.2, 1, 0))
        : ScannedName.of(at, end, Kind.PLACE, "place_list").withCodes(codes, null);
  }

  /** A sequence of capitalised words that no dictionary contains; null if it is no name. */
  private @Nullable ScannedName unlisted(TaggedTokens tokens, int at, int to) {
    if (at > 0 && NameSpans.isPostnominal(tokens, at)) {
      return ScannedName.of(at, at + 1, Kind.THING, "not_name");
    }
    if (mayBeSurname(tokens, at)) {
      return ScannedName.unknown(at, at + 1).withPrior(ONLY_AS_SURNAME);
    }
    boolean hyphen =
        tokens.is(at + 1, "-") && tokens.isAttached(at + 1) && tokens.isCapitalised(at + 2);
    boolean given = tokens.has(at, WordClasses.GIVEN);
    boolean capitalFollows = tokens.isCapitalised(at + 1);
    if (tokens.has(at, WordClasses.CALENDAR)
        && (!(given && (capitalFollows || hyphen)) || tokens.has(at + 1, WordClasses.COURTESY))) {
      return null;
    }
    if (partyAndState(tokens, at)) {
      return ScannedName.of(at, Math.min(to, at + 3), Kind.THING, "affiliation");
    }
    if (tokens.has(at, WordClasses.FUNCTION) && !(given && capitalFollows)) {
      return null;
    }
    int end = cutAtTitle(tokens, at, NameSpans.end(tokens, at, to), to);
    if (end - at > 1 && commonOpener(tokens, at) && tokens.opensSentence(at)) {
      return null;
    }
    if (end == at + 1 && tokens.end(at) - tokens.begin(at) == 1) {
      return null;
    }
    return ScannedName.unknown(withParticle(tokens, at), end);
  }

  /** "May said", "told May": a month only if the article names nobody with this surname. */
  private static boolean mayBeSurname(TaggedTokens tokens, int at) {
    if (!tokens.has(at, WordClasses.CALENDAR)
        || !tokens.has(at, WordClasses.FAMILY)
        || tokens.has(at, WordClasses.GIVEN)) {
      return false;
    }
    boolean day = at + 1 < tokens.size() && tokens.isNumber(at + 1);
    boolean dayBefore = at > 0 && tokens.isNumber(at - 1);
    return !day
        && !dayBefore
        && !NameSpans.isWeekday(tokens, at)
        && !tokens.isCapitalised(at + 1)
        && !BEFORE_MONTHS.contains(tokens.lower(at - 1));
  }

  /** First token of a name with the particle or initial before it: al-Sadr, de Klerk. */
  private static int withParticle(TaggedTokens tokens, int at) {
    if (tokens.isAttached(at)
        && tokens.is(at - 1, "-")
        && NAME_PARTICLES.contains(tokens.word(Math.max(0, at - 2)))) {
      return at - 2;
    }
    if (tokens.is(at - 1, ".")
        && tokens.isAttached(at)
        && tokens.isAttached(at - 1)
        && tokens.isCapitalised(at - 2)) {
      return at - 2;
    }
    boolean particle =
        NAME_PARTICLES.contains(tokens.lower(at - 1))
            && !tokens.isCapitalised(at - 1)
            && !tokens.isCapitalised(at - 2)
            && at - 1 > tokens.document.firstToken(tokens.document.sentenceOf(at));
    return particle ? at - 1 : at;
  }

  /** "D-Maine" after the name of a member of parliament. */
  private static boolean partyAndState(TaggedTokens tokens, int at) {
    return tokens.isInitial(at)
        && tokens.is(at + 1, "-")
        && tokens.isAttached(at + 1)
        && tokens.is(at - 1, ",");
  }

  /** A common word before a capitalised word that is not common. */
  private static boolean commonOpener(TaggedTokens tokens, int at) {
    return tokens.has(at, WordClasses.COMMON | WordClasses.GROUP_NOUN)
        && !tokens.has(at, WordClasses.GIVEN | WordClasses.FAMILY | WordClasses.TITLE)
        && tokens.isCapitalised(at + 1)
        && !tokens.has(at + 1, WordClasses.COMMON);
  }

  /** End of a name span, or the token inside it at which a title begins. */
  private int cutAtTitle(TaggedTokens tokens, int at, int end, int to) {
    for (int i = at + 1; i < end; i++) {
      boolean compound =
          tokens.is(i + 1, "-") && tokens.isAttached(i + 1) && !tokens.isCapitalised(i + 2);
      boolean mayBeTitle =
          tokens.isCapitalised(i)
              && tokens.has(i, WordClasses.TITLE | WordClasses.TITLE_MODIFIER)
              && !compound;
      TitleSpan title = mayBeTitle ? titles.at(tokens, i, to) : null;
      if (title != null && !isSurname(tokens, at, title)) {
        return i;
      }
    }
    return end;
  }

  /** "Martin Luther King": the word of a title is a surname after a given name. */
  private static boolean isSurname(TaggedTokens tokens, int at, TitleSpan title) {
    return tokens.has(at, WordClasses.GIVEN)
        && (!tokens.isCapitalised(title.end()) || tokens.has(title.end(), WordClasses.NAME_SUFFIX));
  }
}
