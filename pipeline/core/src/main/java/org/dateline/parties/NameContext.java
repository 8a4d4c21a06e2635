package org.dateline.parties;

import java.util.Set;
import org.dateline.parties.NameMention.Kind;
import org.dateline.parties.TitleGrammar.TitleSpan;

/** Scores a name by the words before and after it. */
final class NameContext {
  private static final Set<String> PERSON_CUES = Set.of("who", "whose", "himself", "herself");
  private static final Set<String> WATERS = Set.of("river", "rivers", "lake", "canal", "mount");
  private static final Set<String> PAPERS =
      Set.of(
          "post",
          "times",
          "tribune",
          "herald",
          "journal",
          "chronicle",
          "monthly",
          "weekly",
          "telegraph",
          "observer",
          "mail",
          "mirror",
          "guardian");
  private static final Set<String> COMPETITORS =
      Set.of("rival", "rivals", "owner", "partner", "analysts");
  private static final Set<String> LINKS = Set.of("of", "for", "to", "at");

  /** Number of tokens before a name in which the title of an apposition must begin. */
  private static final int TITLE_DISTANCE = 9;

  /** Number of tokens after a name in which a title or a noun must begin. */
  private static final int NOUN_DISTANCE = 6;

  private final TaggedTokens tokens;

  NameContext(TaggedTokens tokens) {
    this.tokens = tokens;
  }

  /** True for a name alone between quotation marks: a work or a nickname. */
  boolean isQuoted(ScannedName name) {
    int end = name.end();
    int n = tokens.is(end, ",") || tokens.is(end, ".") ? end + 1 : end;
    return name.first() > 0
        && tokens.isQuote(name.first() - 1)
        && n < tokens.size()
        && tokens.isQuote(n);
  }

  /** Adds the clues around a name to its scores. */
  void score(ScannedName name, KindScores scores) {
    if (name.title() != null) {
      scoreTitle(name, name.title(), scores);
    } else {
      scoreNounBefore(name, scores);
      scorePrepositionBefore(name, scores);
    }
    boolean possessive = tokens.isPossessive(name.end());
    int next = possessive ? name.end() + 1 : name.end();
    scoreNounAfter(name, scores);
    scoreVerbAfter(name, next, possessive, scores);
    boolean placeOfSomebody = name.kind() == Kind.PLACE && tokens.is(name.first() - 1, "of");
    if (tokens.is(next, ",") && !placeOfSomebody) {
      scoreAfterComma(next + 1, scores);
    }
    scoreCueAfter(next, scores);
  }

  private void scoreTitle(ScannedName name, TitleSpan title, KindScores scores) {
    if (name.length() == 1 && isOrgHead(name.first())) {
      scores.addOrg(3, "title before a head noun of organisations");
      return;
    }
    long names = WordClasses.GIVEN | WordClasses.FAMILY;
    boolean unknown = name.length() == 1 && !tokens.has(name.first(), names);
    if (unknown && COMPETITORS.contains(tokens.lower(title.headEnd() - 1))) {
      scores.addOrg(2, "rival, owner, analysts before a word that is no listed name");
      return;
    }
    boolean kin = title.info().role().isEmpty() && !tokens.isCapitalised(title.first());
    scores.addPerson(title.courtesy() || !kin ? 6 : 4, "title before");
  }

  /** "the executive Commission": a head noun that is not a surname. */
  private boolean isOrgHead(int at) {
    return tokens.has(at, WordClasses.ORG_HEAD)
        && !tokens.has(at, WordClasses.FAMILY | WordClasses.GIVEN);
  }

  /** "the group Barak Anu"; "the union, FNV,"; "the river Amra"; "the delegate of Peru, X Y,". */
  private void scoreNounBefore(ScannedName name, KindScores scores) {
    int p = name.first() - 1;
    if (isGroupNoun(p)) {
      boolean surname =
          name.length() == 1 && tokens.has(name.first(), WordClasses.GIVEN | WordClasses.FAMILY);
      boolean body = tokens.has(p, WordClasses.BODY_NOUN) && !surname;
      scores.addOrg(body ? 4 : 2.5, "noun of a group before");
      scores.addPerson(body ? -3 : -1, "noun of a group before");
      scores.stateOrg();
      if (body) {
        scores.stateBody();
      }
    }
    if (tokens.is(p, ",") && isGroupNoun(p - 1) && tokens.isAllCaps(name.first())) {
      scores.addOrg(2.5, "capitals in apposition to the noun of a group");
      scores.stateOrg();
    }
    if (WATERS.contains(tokens.lower(p)) && !tokens.isCapitalised(p)) {
      scores.addPlace(4, "river, lake, canal or mount before");
      scores.addPerson(-3, "river, lake, canal or mount before");
    }
    if (inApposition(name)) {
      scores.addPerson(2.5, "in apposition to a title");
    }
    if (tokens.isLower(p, "the") && !tokens.isLower(name.end() - 1, "s")) {
      scores.addPerson(-2.5, "article before");
      boolean common = tokens.has(name.first(), WordClasses.COMMON);
      boolean person = tokens.has(name.end() - 1, WordClasses.GIVEN | WordClasses.FAMILY);
      boolean speaks = tokens.has(name.end(), WordClasses.SPEECH);
      if (speaks && !common && !person && !tokens.isCapitalised(name.end())) {
        scores.addOrg(1.5, "article before and verb of speech after");
      }
      if (name.length() > 1 && PAPERS.contains(tokens.lower(name.end() - 1))) {
        scores.addOrg(4, "article before and noun of newspapers last");
      }
    }
  }

  private boolean isGroupNoun(int at) {
    return tokens.has(at, WordClasses.GROUP_NOUN) && !tokens.isCapitalised(at);
  }

  /** "The chief delegate of Peru, X Y, spoke": between commas, after a title. */
  private boolean inApposition(ScannedName name) {
    int comma = name.first() - 1;
    if (!tokens.is(comma, ",") || !tokens.is(name.end(), ",") || name.length() < 2) {
      return false;
    }
    for (int i = comma - 1; i > Math.max(0, comma - TITLE_DISTANCE); i--) {
      if (tokens.is(i, ",") || tokens.is(i, ".") || tokens.has(i, WordClasses.SPEECH)) {
        return false;
      }
      boolean complete = i + 1 == comma || LINKS.contains(tokens.lower(i + 1));
      if (tokens.has(i, WordClasses.TITLE) && complete) {
        return !tokens.lower(i).endsWith("s");
      }
    }
    return false;
  }

  private void scorePrepositionBefore(ScannedName name, KindScores scores) {
    int p = name.first() - 1;
    boolean of = tokens.is(p, "of");
    if (of && tokens.has(p - 1, WordClasses.PLACE_KIND)) {
      scores.addPlace(6, "town of, province of");
    }
    boolean share = tokens.is(p, "in") && tokens.has(p - 1, WordClasses.SHARE_NOUN);
    if (share) {
      scores.addOrg(1.5, "stake in");
    } else if (tokens.has(p, WordClasses.PLACE_CUE)) {
      boolean in = tokens.is(p, "in") || tokens.is(p, "In");
      scores.addPlace(in ? 2 : 1, "preposition of place before");
    }
    if (tokens.has(p, WordClasses.SPEECH) && !tokens.isCapitalised(p)) {
      scores.addPerson(1, "verb of speech before");
    }
    if (tokens.is(p, "by") || tokens.is(p, "By")) {
      scores.addPerson(.6, "by");
    }
    if (of || tokens.is(p, "for") || tokens.is(p, "at")) {
      if (tokens.has(p - 1, WordClasses.TITLE)) {
        scores.addOrg(2, "title with of, for or at before");
        scores.stateOrg();
      } else if (tokens.has(p - 1, WordClasses.SHARE_NOUN)) {
        scores.addOrg(1.5, "shares of");
      }
    }
  }

  /** "Bill 115", "the El Tesoro mine", "Norvale President Ann Lee", "X of the Y Party". */
  private void scoreNounAfter(ScannedName name, KindScores scores) {
    int n = name.end();
    if (n < tokens.size() && tokens.isNumber(n) && name.length() == 1) {
      scores.addPerson(-4, "number after");
    }
    boolean numbered = tokens.is(n, "No") && tokens.is(n + 1, ".");
    if ((tokens.has(n, WordClasses.SITE) && !tokens.isCapitalised(n)) || numbered) {
      scores.addPlace(6, "noun of a site after");
      scores.addPerson(-3, "noun of a site after");
    }
    if (isTitleOfNextName(n)) {
      scores.addOrg(3, "title and a person's name after");
      scores.addPerson(-3, "title and a person's name after");
      scores.stateOrg();
    }
    if (tokens.is(n, "of") && name.length() > 1 && orgHeadNear(n + 1)) {
      scores.addPerson(.6, "of and an organisation after");
    }
  }

  /** "X said", "X's", "X group". */
  private void scoreVerbAfter(ScannedName name, int next, boolean possessive, KindScores scores) {
    if (possessive) {
      scores.addPerson(.2, "possessive");
    }
    if (tokens.has(next, WordClasses.SPEECH) && !tokens.isCapitalised(next)) {
      scores.addPerson(1, "verb of speech after");
      scores.addOrg(.5, "verb of speech after");
    }
    boolean surname =
        name.kind() != Kind.PLACE
            && tokens.has(
                name.first(), WordClasses.GIVEN | WordClasses.FAMILY | WordClasses.LEADER);
    if (tokens.has(next, WordClasses.CLUB_ROLE) && !tokens.isCapitalised(next) && !surname) {
      scores.addOrg(1.5, "role in a club after");
    }
    if (!possessive && isGroupNoun(next)) {
      scores.addOrg(2.5, "noun of a group after");
      scores.stateOrg();
    }
  }

  /** "Norvale President Ann Lee": the name before a title and a name is the employer. */
  private boolean isTitleOfNextName(int title) {
    if (!tokens.has(title, WordClasses.TITLE) || !tokens.isCapitalised(title)) {
      return false;
    }
    int n = title + 1;
    while (tokens.has(n, WordClasses.TITLE) && tokens.isCapitalised(n)) {
      n++;
    }
    return tokens.isCapitalised(n)
        && tokens.isCapitalised(n + 1)
        && tokens.has(n, WordClasses.GIVEN);
  }

  /** "Ada Voss of the Norvale Party". */
  private boolean orgHeadNear(int at) {
    for (int i = at; i < at + NOUN_DISTANCE && i < tokens.size() && tokens.isWord(i); i++) {
      if (tokens.isCapitalised(i) && tokens.has(i, WordClasses.ORG_HEAD)) {
        return true;
      }
    }
    return false;
  }

  /** "X, 54,", "X, who", "X, a leader of", "X, a company in". */
  private void scoreAfterComma(int n, KindScores scores) {
    if (n < tokens.size() && tokens.isNumber(n) && tokens.is(n + 1, ",")) {
      scores.addPerson(3, "age after");
    }
    if (PERSON_CUES.contains(tokens.lower(n))) {
      scores.addPerson(2, "who or whose after a comma");
    }
    for (int i = n; i < Math.min(tokens.size(), n + NOUN_DISTANCE); i++) {
      if (tokens.has(i, WordClasses.TITLE) && !tokens.isCapitalised(i)) {
        scores.addPerson(2, "title after a comma");
        return;
      }
      if (tokens.is(i, ",") || tokens.is(i, ".")) {
        return;
      }
      if (isGroupNoun(i) && !tokens.has(i + 1, WordClasses.TITLE)) {
        scores.addOrg(1.5, "noun of a group after a comma");
        scores.stateOrg();
        return;
      }
    }
  }

  private void scoreCueAfter(int n, KindScores scores) {
    if (PERSON_CUES.contains(tokens.lower(n)) || tokens.is(n, "administration")) {
      scores.addPerson(2, "who, whose or administration after");
    }
    if (tokens.is(n, "(") && tokens.is(n + 2, ")") && tokens.isAllCaps(n + 1)) {
      scores.addOrg(3, "abbreviation in brackets after");
      scores.stateOrg();
    }
  }
}
