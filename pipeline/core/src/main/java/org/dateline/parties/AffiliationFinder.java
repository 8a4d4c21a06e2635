package org.dateline.parties;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.parties.EntityResolver.Entities;
import org.dateline.parties.NameMention.Kind;
import org.dateline.parties.PartyLexicon.TitleInfo;
import org.dateline.parties.PersonTitles.PersonTitle;
import org.dateline.parties.TitleGrammar.TitleSpan;
import org.jspecify.annotations.Nullable;

/**
 * Fourth stage for people: finds titles, state, employer and sector of a person in the words beside
 * the name. {@link AffiliationFallback} looks elsewhere in the article for states that are missing.
 */
final class AffiliationFinder {
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}-]+");
  private static final Set<String> US_PARTIES = Set.of("Democrat", "Democratic", "Republican");

  /** Titles of one sector only: their holder keeps it, whoever is the employer. */
  private static final Set<String> ONE_SECTOR =
      Set.of("minister", "premier", "ambassador", "king", "mayor");

  /** Sectors of organisations that a noun can mean. */
  private static final Map<String, Set<String>> SECTORS_OF_NOUN =
      Map.of(
          "company", Set.of("BUS"),
          "firm", Set.of("BUS"),
          "bank", Set.of("BUS"),
          "union", Set.of("LAB"),
          "local", Set.of("LAB"),
          "party", Set.of("OPP"),
          "federation", Set.of("LAB", "NGO"));

  private static final int MAX_TITLES = 3;

  /** Number of organs between a state and a title. */
  private static final int ORGANS_BETWEEN = 3;

  private final TaggedTokens tokens;
  private final PartyLexicon lexicon;
  private final PersonTitles titles;
  private final List<NameMention> names;
  private final Entities entities;

  /** States and organisations by candidate index. */
  private final Map<Integer, AffiliatedParty> bodies;

  private final Map<Integer, NameMention> byFirst = new HashMap<>();
  private final Map<Integer, NameMention> byEnd = new HashMap<>();
  private final Set<NameMention> employerMentions = new HashSet<>();

  /**
   * Prepares for one article.
   *
   * @param names all names of the article in the order of the text
   * @param bodies the states and organisations by candidate index
   */
  AffiliationFinder(
      TaggedTokens tokens,
      PartyLexicon lexicon,
      List<NameMention> names,
      Entities entities,
      Map<Integer, AffiliatedParty> bodies) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.titles = new PersonTitles(tokens, lexicon, names);
    this.names = names;
    this.entities = entities;
    this.bodies = bodies;
    for (NameMention name : names) {
      byFirst.put(name.first, name);
      byEnd.put(name.end, name);
    }
  }

  /** The mentions of organisations that say who employs a person, found so far. */
  Set<NameMention> employerMentions() {
    return employerMentions;
  }

  /** Completes what is known of a person. */
  AffiliatedParty find(AffiliatedParty.Builder person) {
    for (NameMention name : person.candidate.mentions()) {
      PersonTitle before = PersonTitles.before(name);
      readTitle(person, before);
      if (before == null) {
        readTitle(person, titles.appositionAfter(name));
      }
      readTitle(person, titles.appositionBefore(name, before != null));
      readPossessiveState(person, name);
      readStateAfterOf(person, name);
      readEmployerBeside(person, name);
    }
    findRole(person);
    return person.build();
  }

  private void readTitle(AffiliatedParty.Builder person, @Nullable PersonTitle title) {
    if (title == null) {
      return;
    }
    TitleSpan span = title.span();
    TitleInfo info = span.info();
    if (title.stateInside() != null) {
      addState(person, title.stateInside(), "state inside the title");
    }
    if (person.titles().size() < MAX_TITLES) {
      person.title(titles.text(title));
    }
    if (person.role() == null && !info.role().isEmpty()) {
      person.role(info.role());
    }
    person.titleCountry(info.country());
    readBeforeTitle(person, span.first());
    readComplement(person, span.end(), title.end());
    readImpliedEmployer(person, span);
  }

  /** State or organisation right before a title: "South Korean spokesman", "Norvale chairman". */
  private void readBeforeTitle(AffiliatedParty.Builder person, int first) {
    int p = tokens.isPossessive(first - 1) ? first - 1 : first;
    NameMention before = byEnd.get(beforeOrgans(p));
    if (before == null) {
      return;
    }
    if (isState(before)) {
      addState(person, before, "state before the title");
    } else if (entities.of(before) != null && before.kind == Kind.ORG) {
      addEmployer(person, before, "organisation before the title");
      readBeforeTitle(person, before.first);
    } else if (US_PARTIES.contains(before.text)) {
      person.country("USA", CountrySource.TITLE, "US party before the title");
    }
  }

  /** "Egypt's foreign ministry spokesman": the token before the organ and the possessive. */
  private int beforeOrgans(int at) {
    int p = at;
    long organs = WordClasses.ORG_HEAD | WordClasses.ORGAN;
    while (p > at - ORGANS_BETWEEN
        && byEnd.get(p) == null
        && !tokens.isCapitalised(p - 1)
        && tokens.has(p - 1, organs)) {
      p--;
    }
    return p < at && tokens.isPossessive(p - 1) ? p - 1 : p;
  }

  /** Names in "for Norway", "of the Port Authority" after a title. */
  private void readComplement(AffiliatedParty.Builder person, int from, int to) {
    for (int i = from; i < to; i++) {
      NameMention name = byFirst.get(i);
      if (name != null) {
        addEmployer(person, name, "organisation after the title");
      }
      if (name != null && isState(name) && !tokens.is(from, "to")) {
        addState(person, name, "state after the title");
      }
    }
  }

  /** "Norway's Kari Lund". */
  private void readPossessiveState(AffiliatedParty.Builder person, NameMention name) {
    boolean singular = tokens.is(name.first - 1, "'s") || tokens.is(name.first - 1, "\u2019s");
    if (person.country() == null && singular) {
      addIfState(person, byEnd.get(name.first - 1), "possessive of a state before the name");
    }
  }

  /** "Kari Lund of Norway". */
  private void readStateAfterOf(AffiliatedParty.Builder person, NameMention name) {
    if (person.country() == null && tokens.is(name.end, "of")) {
      int at = tokens.is(name.end + 1, "the") ? name.end + 2 : name.end + 1;
      addIfState(person, byFirst.get(at), "state after the name");
    }
  }

  /** "X of the Port Authority", "Y from Norvale Steel", "Norvale's X". */
  private void readEmployerBeside(AffiliatedParty.Builder person, NameMention name) {
    if (tokens.is(name.end, "of") || tokens.is(name.end, "from") || tokens.is(name.end, "at")) {
      int at = tokens.isLower(name.end + 1, "the") ? name.end + 2 : name.end + 1;
      addEmployer(person, byFirst.get(at), "organisation after the name");
    }
    if (tokens.isPossessive(name.first - 1)) {
      addEmployer(person, byEnd.get(name.first - 1), "possessive of an organisation");
    }
  }

  /** "Federation president X", "union leader X": the last organisation of that kind. */
  private void readImpliedEmployer(AffiliatedParty.Builder person, TitleSpan title) {
    for (int i = title.first() - 1; i < title.headEnd() - 1; i++) {
      boolean noun = tokens.has(i, WordClasses.ORG_HEAD | WordClasses.GROUP_NOUN);
      if (person.employer() == null && (noun || tokens.isLower(i, "local"))) {
        NameMention org = lastOrganisation(tokens.lower(i), title.first());
        if (org != null) {
          setEmployer(person, org, "last organisation that the noun before the title means");
        }
      }
    }
  }

  private @Nullable NameMention lastOrganisation(String noun, int before) {
    NameMention found = null;
    for (NameMention name : names) {
      if (name.kind == Kind.ORG && name.end <= before && means(noun, name)) {
        found = name;
      }
    }
    return found;
  }

  private boolean means(String noun, NameMention name) {
    PartyCandidate org = entities.of(name);
    if (org == null || name.length() < 2) {
      return false;
    }
    String words = " " + org.name().toLowerCase(Locale.ROOT) + " ";
    Set<String> sectors = SECTORS_OF_NOUN.getOrDefault(noun, Set.of());
    String role = body(org).role();
    return words.contains(" " + noun + " ") || (role != null && sectors.contains(role));
  }

  private static boolean isState(NameMention name) {
    return (name.kind == Kind.COUNTRY || name.kind == Kind.PLACE) && name.hasOneCode();
  }

  private void addIfState(
      AffiliatedParty.Builder person, @Nullable NameMention name, String reason) {
    if (name != null && name.kind == Kind.COUNTRY && name.hasOneCode()) {
      addState(person, name, reason);
    }
  }

  /** A state beside a person; it is also the employer if none is known. */
  private void addState(AffiliatedParty.Builder person, NameMention state, String reason) {
    String code = state.codes.get(0);
    person.country(code, CountrySource.NAMED, reason);
    if (code.equals(person.country()) && state.kind == Kind.COUNTRY) {
      person.affiliation(lexicon.countries.name(code), null, reason);
    }
  }

  /** Makes the organisation that a mention names the employer, if it names one. */
  private void addEmployer(
      AffiliatedParty.Builder person, @Nullable NameMention name, String reason) {
    if (name != null && name.kind == Kind.ORG && entities.of(name) != null) {
      employerMentions.add(name);
      setEmployer(person, name, reason);
    }
  }

  private void setEmployer(AffiliatedParty.Builder person, NameMention name, String reason) {
    PartyCandidate org = entities.of(name);
    if (org != null) {
      person.affiliation(org.name(), org, reason);
      person.country(body(org).country(), CountrySource.AFFILIATION, "state of an " + reason);
    }
  }

  private AffiliatedParty body(PartyCandidate org) {
    AffiliatedParty body = bodies.get(org.index());
    if (body == null) {
      throw new IllegalArgumentException(org.name() + " is a person");
    }
    return body;
  }

  /**
   * The sector of a person: of the employer if there is no title; of the title if it has only one;
   * for other offices the sector that the title names, then the employer's, then GOV beside a
   * state.
   */
  private void findRole(AffiliatedParty.Builder person) {
    PartyCandidate org = person.employer();
    String employerRole = org == null ? null : body(org).role();
    if (person.titles().isEmpty()) {
      person.role(employerRole);
      return;
    }
    String[] words = NO_LETTER.split(String.join(" ", person.titles()).toLowerCase(Locale.ROOT));
    boolean fixed = person.role() != null && hasWord(words, ONE_SECTOR);
    if (fixed || !hasOffice(words)) {
      return;
    }
    String named = namedSector(words);
    if (named != null) {
      person.role(named);
    } else if (employerRole != null) {
      person.role(employerRole);
    } else if (person.affiliation() != null) {
      person.role("GOV");
    }
  }

  private static boolean hasWord(String[] words, Set<String> wanted) {
    for (String word : words) {
      if (wanted.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasOffice(String[] words) {
    for (String word : words) {
      if (isOffice(word)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOffice(String word) {
    return (lexicon.words.of(word) & WordClasses.OFFICE) != 0;
  }

  /** "union leader", "rebel commander": sector of the word before the office; null for none. */
  private @Nullable String namedSector(String[] words) {
    for (int i = 0; i + 1 < words.length; i++) {
      String role = lexicon.sectorOfWord(words[i]);
      if (role != null && isOffice(words[i + 1])) {
        return role;
      }
    }
    return null;
  }
}
