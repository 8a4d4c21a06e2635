package org.dateline.parties;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.parties.EntityResolver.Entities;
import org.dateline.parties.NameMention.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Finds the state of people for whom {@link AffiliationFinder} found none. The sources, in this
 * order: the list of leaders; what the article says elsewhere (a team that the person leads, a
 * description, the employer, the title); a guess from the states that the article names.
 */
final class AffiliationFallback {
  private static final Pattern MINISTER =
      Pattern.compile("\\b(minister|premier|chancellor|king|queen|emir|sultan)\\b");
  private static final Set<String> NATIONAL = Set.of("GOV", "LEG", "JUD");
  private static final Set<String> HEADED = Set.of("headed", "led");
  private static final Set<String> MEETING = Set.of("with", "met", "meet", "meets", "told");

  /** Number of tokens between a person and the state of the team. */
  private static final int TEAM_DISTANCE = 16;

  /** Number of sentences between a person and a description. */
  private static final int DESCRIPTION_DISTANCE = 2;

  // Points of a state in the guess: one for each mention up to MAX_MENTIONS, and these.
  private static final int MAX_MENTIONS = 3;
  private static final int HOME = 3;
  private static final int HOME_OF_OTHERS = 1;
  private static final int HEADLINE = 2;

  /** Points by which a state must lead. */
  private static final int CLEAR = 2;

  private final TaggedTokens tokens;
  private final PartyLexicon lexicon;
  private final NameSyntax syntax;
  private final Entities entities;
  private final List<NameMention> names;
  private final @Nullable String home;
  private final @Nullable String story;
  private final Set<String> headlineStates;

  /** The parties with the states found so far, by candidate index. */
  private final List<AffiliatedParty> parties;

  /** States of people whom a later sentence describes, by candidate index. */
  private final Map<Integer, String> described = new HashMap<>();

  /** Names of states whose officials somebody met. */
  private final List<NameMention> metStates = new ArrayList<>();

  /** Indexes of people whose title contains "counterpart". */
  private final List<Integer> counterparts = new ArrayList<>();

  /**
   * Prepares for one article.
   *
   * @param parties the parties by candidate index
   * @param home code of the state of the dateline; null if unknown
   * @param story code of the home country of the story; null if unknown
   * @param headlineStates codes of the states that the headline names
   */
  AffiliationFallback(
      TaggedTokens tokens,
      PartyLexicon lexicon,
      NameSyntax syntax,
      Entities entities,
      List<NameMention> names,
      List<AffiliatedParty> parties,
      @Nullable String home,
      @Nullable String story,
      Set<String> headlineStates) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.syntax = syntax;
    this.entities = entities;
    this.names = names;
    this.parties = new ArrayList<>(parties);
    this.home = home;
    this.story = story;
    this.headlineStates = headlineStates;
    for (NameMention name : names) {
      if (name.hasOneCode()) {
        noteDescription(name);
        noteMeeting(name);
      }
    }
    for (AffiliatedParty party : parties) {
      if (String.join(" ", party.titles()).contains("counterpart")) {
        counterparts.add(party.candidate().index());
      }
    }
  }

  /** "Peter Hale flew to Chad. The Danish diplomat met": describes the last person. */
  private void noteDescription(NameMention state) {
    int the = state.first - 1;
    boolean opens =
        state.form == Countries.Form.ADJECTIVE
            && tokens.is(the, "The")
            && tokens.opensSentence(the);
    NameMention last = opens && isUnnamedPerson(state.end) ? lastPerson(state) : null;
    PartyCandidate person = last == null ? null : entities.of(last);
    if (person != null && last != null && state.sentence - last.sentence <= DESCRIPTION_DISTANCE) {
      described.putIfAbsent(person.index(), state.codes.get(0));
    }
  }

  /** One person with a title and no name: "diplomat met", not "ministers" nor "diplomat Hale". */
  private boolean isUnnamedPerson(int at) {
    boolean modifier =
        tokens.has(at, WordClasses.TITLE_MODIFIER) && !tokens.has(at, WordClasses.TITLE);
    int head = modifier ? at + 1 : at;
    return tokens.has(head, WordClasses.TITLE)
        && !tokens.isCapitalised(head)
        && !tokens.lower(head).endsWith("s")
        && !tokens.isCapitalised(head + 1);
  }

  private @Nullable NameMention lastPerson(NameMention before) {
    NameMention last = null;
    for (NameMention name : names) {
      boolean earlier = name.kind == Kind.PERSON && name.end <= before.first;
      last = earlier && (last == null || name.first > last.first) ? name : last;
    }
    return last;
  }

  /** "X met the Indonesian minister". */
  private void noteMeeting(NameMention state) {
    if (state.kind == Kind.COUNTRY
        && syntax.hasOrgan(state)
        && MEETING.contains(tokens.lower(syntax.before(state)))) {
      metStates.add(state);
    }
  }

  /** The parties by candidate index, with the states that were found. */
  List<AffiliatedParty> fill() {
    for (PartyCandidate candidate : entities.candidates()) {
      if (isOpen(candidate) && !worksForInternationalBody(candidate)) {
        String code = lexicon.leaderCountry(candidate.name());
        settle(candidate, code, CountrySource.LIST, "list of leaders", " side:leader-list");
      }
    }
    for (PartyCandidate candidate : entities.candidates()) {
      if (isOpen(candidate)) {
        settleByText(candidate);
      }
      if (story != null && isNationalBody(candidate)) {
        String reason = "home country of the story";
        parties.set(
            candidate.index(),
            party(candidate).withCountry(story, CountrySource.HOME, reason, " side:home"));
      }
      if (isOpen(candidate) && !worksForInternationalBody(candidate)) {
        settle(
            candidate,
            otherOfTwo(candidate),
            CountrySource.GUESS,
            "the other of two states",
            " side-guess:other-of-two");
        if (story != null && opponents(candidate).isEmpty()) {
          settle(candidate, story, CountrySource.HOME, "home country of the story", " side:home");
        }
        settle(
            candidate,
            mostNamed(candidate),
            CountrySource.GUESS,
            "the state that the article is most about",
            " side-guess:prevailing-state");
      }
    }
    return parties;
  }

  private boolean isOpen(PartyCandidate candidate) {
    return candidate.isPerson() && party(candidate).country() == null;
  }

  private AffiliatedParty party(PartyCandidate candidate) {
    return parties.get(candidate.index());
  }

  /** "the Senate", "the Supreme Court": each state has one. */
  private boolean isNationalBody(PartyCandidate body) {
    return body.isOrg()
        && party(body).country() == null
        && NATIONAL.contains(String.valueOf(party(body).role()));
  }

  /** Such a person represents no state. */
  private boolean worksForInternationalBody(PartyCandidate person) {
    PartyCandidate employer = party(person).employer();
    return employer != null && "IGO".equals(party(employer).role());
  }

  private void settleByText(PartyCandidate person) {
    AffiliatedParty party = party(person);
    PartyCandidate employer = party.employer();
    String employers = employer == null ? null : party(employer).country();
    String titles = party.titleCountry().isEmpty() ? null : party.titleCountry();
    settle(person, stateOfTeam(person), CountrySource.NAMED, "team that the person leads", "");
    settle(
        person,
        described.get(person.index()),
        CountrySource.NAMED,
        "description in a later sentence",
        " side:description");
    settle(
        person,
        employers,
        CountrySource.AFFILIATION,
        "state of the employer",
        " side:organisation");
    settle(person, titles, CountrySource.TITLE, "state that the title implies", " side:title");
  }

  private void settle(
      PartyCandidate person,
      @Nullable String code,
      CountrySource from,
      String reason,
      String rule) {
    AffiliatedParty party = party(person);
    if (party.country() == null && code != null) {
      parties.set(person.index(), party.withCountry(code, from, reason, rule));
    }
  }

  /** "the Soviet team headed by Lem Masterkov"; "Maynard Glitman, who heads the American team". */
  private @Nullable String stateOfTeam(PartyCandidate person) {
    String found = null;
    int nearest = TEAM_DISTANCE;
    for (NameMention name : person.mentions()) {
      boolean headed =
          tokens.is(name.first - 1, "by") && HEADED.contains(tokens.lower(name.first - 2));
      boolean heads = tokens.is(name.end, ",") && tokens.is(name.end + 1, "who");
      if (!headed && !heads) {
        continue;
      }
      for (NameMention near : names) {
        int gap = headed ? name.first - near.end : near.first - name.end;
        boolean state = near.kind == Kind.COUNTRY && near.hasOneCode();
        boolean place = near.form == Countries.Form.CAPITAL || near.sentence != name.sentence;
        if (state && !place && gap >= 0 && gap < nearest) {
          nearest = gap;
          found = near.codes.get(0);
        }
      }
    }
    return found;
  }

  /** Of two officials joined by "and" in an article about two states, each represents one. */
  private @Nullable String otherOfTwo(PartyCandidate person) {
    if (party(person).titles().isEmpty()) {
      return null;
    }
    List<String> states = List.copyOf(mentionsOfStates(person).keySet());
    if (states.size() != 2) {
      return null;
    }
    for (NameMention name : person.mentions()) {
      PartyCandidate other = personBeforeAnd(name);
      String state =
          other == null || other.index() == person.index() ? null : party(other).country();
      if (state != null && states.contains(state)) {
        return states.get(0).equals(state) ? states.get(1) : states.get(0);
      }
    }
    return null;
  }

  /** The person before "and", a name and its title; null for none. */
  private @Nullable PartyCandidate personBeforeAnd(NameMention name) {
    int and = (name.title == null ? name.first : name.title.first()) - 1;
    NameMention before = tokens.is(and, "and") ? syntax.endingAt(and) : null;
    return before == null || before.kind != Kind.PERSON ? null : entities.of(before);
  }

  /**
   * The state that the article is most about: often named, in the headline, in the dateline. For a
   * person with opponents it is the first state that is not an opponent's. Null if another state is
   * nearly as likely, except for people with a public office.
   */
  private @Nullable String mostNamed(PartyCandidate person) {
    Map<String, Integer> mentions = mentionsOfStates(person);
    if (!opponents(person).isEmpty()) {
      return firstNamed(mentions.keySet());
    }
    if (home != null) {
      mentions.putIfAbsent(home, -1);
    }
    String best = null;
    int first = 0;
    int second = 0;
    for (String code : mentions.keySet()) {
      int points = points(mentions, code);
      if (best == null || points > first) {
        second = best == null ? 0 : first;
        first = points;
        best = code;
      } else {
        second = Math.max(second, points);
      }
    }
    boolean office = NATIONAL.contains(String.valueOf(party(person).role()));
    boolean only = mentions.size() == 1;
    return only || office || first - second >= CLEAR ? best : null;
  }

  private int points(Map<String, Integer> mentions, String code) {
    boolean inHeadline = headlineStates.contains(code);
    int points = Math.min(MAX_MENTIONS, mentions.getOrDefault(code, 0));
    if (code.equals(home)) {
      points += headlineStates.isEmpty() || inHeadline ? HOME : HOME_OF_OTHERS;
    }
    return points + (inHeadline ? HEADLINE : 0);
  }

  private @Nullable String firstNamed(Set<String> codes) {
    for (PartyCandidate candidate : entities.candidates()) {
      String code = candidate.stateCode();
      if (code != null && codes.contains(code)) {
        return code;
      }
    }
    return null;
  }

  /** States of the counterparts of a person and of officials whom the person meets. */
  private Set<String> opponents(PartyCandidate person) {
    Set<String> found = new HashSet<>();
    for (NameMention state : metStates) {
      for (NameMention name : person.mentions()) {
        if (name.sentence == state.sentence && name.end <= state.first) {
          found.add(state.codes.get(0));
        }
      }
    }
    for (int index : counterparts) {
      AffiliatedParty other = parties.get(index);
      boolean self = index == person.index();
      if (!self && other.country() != null && shareSentence(person, other.candidate())) {
        found.add(other.country());
      }
    }
    return found;
  }

  private static boolean shareSentence(PartyCandidate a, PartyCandidate b) {
    for (NameMention name : b.mentions()) {
      for (NameMention other : a.mentions()) {
        if (name.sentence == other.sentence) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * How often each state is named, in the order of the text; an organisation counts once for its
   * state. Opponents are left out, and the USA for titles that it does not have.
   */
  private Map<String, Integer> mentionsOfStates(PartyCandidate person) {
    String title = String.join(" ", party(person).titles()).toLowerCase(Locale.ROOT);
    boolean minister = MINISTER.matcher(title).find();
    Map<String, Integer> mentions = new LinkedHashMap<>();
    Set<String> opponents = opponents(person);
    for (PartyCandidate body : entities.candidates()) {
      String code = body.isPerson() ? null : party(body).country();
      boolean excluded =
          code == null || opponents.contains(code) || (minister && code.equals("USA"));
      if (code != null && !excluded) {
        mentions.merge(code, body.isState() ? body.mentions().size() : 1, Integer::sum);
      }
    }
    return mentions;
  }
}
