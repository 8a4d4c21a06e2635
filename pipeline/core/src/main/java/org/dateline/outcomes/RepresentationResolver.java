package org.dateline.outcomes;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Party;
import org.jspecify.annotations.Nullable;

/** Tells which side a party stands for: a minister for the state, a manager for the company. */
final class RepresentationResolver {
  private static final int MOST_PRINCIPALS = 4;
  private static final Set<String> POLITICAL = Set.of("IGO", "OPP");
  private static final Pattern SECRETARY_GENERAL = Pattern.compile("(?i)secretary[ -]general");
  private final Set<String> voices;
  private final Set<String> rulers;
  private final Set<String> committees;
  private final Set<String> offices;
  private final Set<String> leaders;

  /** Takes its lists from the rule set. */
  RepresentationResolver(RuleSet rules) {
    this.voices = Set.copyOf(rules.words("outcomes/grammar/voices.txt"));
    this.rulers = Set.copyOf(rules.words("outcomes/grammar/rulers.txt"));
    this.committees = Set.copyOf(rules.words("outcomes/grammar/committees.txt"));
    this.offices = Set.copyOf(rules.words("outcomes/grammar/offices.txt"));
    this.leaders = Set.copyOf(rules.words("outcomes/grammar/leaders.txt"));
  }

  /** Adds the sides that a named party stands for. */
  void add(OutcomeContext story, Party party, Set<Party> sides) {
    switch (party.getType()) {
      case "COUNTRY" -> sides.add(party);
      case "ORG" -> organisation(story, party, sides);
      default -> person(story, party, sides, true);
    }
  }

  /** The principals of a story: its states where it has two or more, else its organisations too. */
  Set<Party> all(OutcomeContext story) {
    Set<Party> states = new LinkedHashSet<>();
    Set<Party> organisations = new LinkedHashSet<>();
    for (Party party : story.parties()) {
      if (party.getIsPrincipal() && !party.getType().equals("PERSON")) {
        (party.getType().equals("COUNTRY") ? states : organisations).add(party);
      }
    }
    organisations.removeIf(party -> isOrganOf(party, states));
    boolean abroad = organisations.stream().allMatch(party -> "IGO".equals(party.getRole()));
    Set<Party> sides = states.size() >= 2 || organisations.isEmpty() ? states : organisations;
    if (states.size() == 1 && abroad) {
      sides = new LinkedHashSet<>(states);
      sides.addAll(organisations);
    }
    Set<Party> first = new LinkedHashSet<>();
    sides.stream().limit(MOST_PRINCIPALS).forEach(first::add);
    return first;
  }

  private static boolean isOrganOf(Party party, Set<Party> states) {
    return "GOV".equals(party.getRole())
        && states.stream().anyMatch(state -> state.getCountry().equals(party.getCountry()));
  }

  /** Between states an organ speaks for its own; a chamber acts for itself and for its state. */
  private void organisation(OutcomeContext story, Party party, Set<Party> sides) {
    @Nullable Party state = stateOf(story, party);
    boolean voice =
        "GOV".equals(party.getRole())
            || hasWord(party.getName(), voices)
            || (state != null && party.getName().equals("Bank of " + state.getName()));
    boolean speaks = story.isBetweenStates() || !party.getIsPrincipal();
    if (state != null && voice && speaks && state.getIsPrincipal()) {
      sides.add(state);
      return;
    }
    sides.add(party);
    boolean chamber = "LEG".equals(party.getRole()) && !hasWord(party.getName(), committees);
    if (state != null && chamber) {
      sides.add(state);
    }
  }

  /**
   * Adds the side of a person: the organisation, or the state; a head of state or government acts
   * for both at home. One without a side acts alone.
   */
  void person(OutcomeContext story, Party party, Set<Party> sides, boolean atHome) {
    @Nullable Party state = stateOf(story, party);
    @Nullable Party organisation = organisationOf(story, party);
    boolean alone = sides.stream().allMatch(other -> other.equals(state));
    if (organisation != null) {
      organisation(story, organisation, sides);
    } else if (state != null && isOfficial(party)) {
      if (atHome && alone && hasWord(String.valueOf(party.getTitle()), rulers)) {
        sides.add(party);
      }
      sides.add(state);
    } else if (state != null && story.isBetweenStates() && !isPrivate(party)) {
      sides.add(state);
    } else if (alone) {
      sides.add(party);
    }
  }

  /** True for one who works for an organisation that is a party of the story. */
  boolean isEmployed(OutcomeContext story, Party person) {
    return organisationOf(story, person) != null;
  }

  /** True for the head of a world body or of a political party: "the U.N. chief". */
  boolean isLeader(OutcomeContext story, Party person) {
    @Nullable Party organisation = organisationOf(story, person);
    return organisation != null
        && POLITICAL.contains(String.valueOf(organisation.getRole()))
        && hasWord(String.valueOf(person.getTitle()).toLowerCase(Locale.ROOT), leaders);
  }

  /** A minister, but not the secretary-general of a body that has no state. */
  private boolean isOfficial(Party person) {
    String title = String.valueOf(person.getTitle());
    return hasWord(title, offices) && !SECRETARY_GENERAL.matcher(title).find();
  }

  /** A physician, a trader: one with a title that is no office. */
  private static boolean isPrivate(Party person) {
    return person.getTitle() != null && person.getRole() == null;
  }

  private static boolean hasWord(String name, Set<String> words) {
    for (String word : name.split("[ ;,]+")) {
      if (words.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** The state of a party; of a chamber without one the only state that takes part. */
  private static @Nullable Party stateOf(OutcomeContext story, Party party) {
    Party only = null;
    int states = 0;
    for (Party other : story.parties()) {
      if (!other.getType().equals("COUNTRY")) {
        continue;
      }
      if (party.getCountry() == null
          ? party.getName().endsWith(other.getName())
          : party.getCountry().equals(other.getCountry())) {
        return other;
      }
      if (other.getIsPrincipal()) {
        only = other;
        states++;
      }
    }
    return party.getCountry() == null && "LEG".equals(party.getRole()) && states == 1 ? only : null;
  }

  private static @Nullable Party organisationOf(OutcomeContext story, Party person) {
    for (Party other : story.parties()) {
      if (other.getType().equals("ORG")
          && person.getAffiliation() != null
          && person.getAffiliation().contains(other.getName())) {
        return other;
      }
    }
    return null;
  }
}
