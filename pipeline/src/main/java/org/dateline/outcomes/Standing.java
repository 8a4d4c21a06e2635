package org.dateline.outcomes;

import java.util.LinkedHashSet;
import java.util.Set;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Party;
import org.jspecify.annotations.Nullable;

/** Tells which side a party stands for: a minister for the state, a manager for the company. */
final class Standing {
  private static final int MOST_PRINCIPALS = 4;
  private final Set<String> voices;
  private final Set<String> rulers;

  /** Takes its lists from the rule set. */
  Standing(RuleSet rules) {
    this.voices = Set.copyOf(rules.words("outcomes/grammar/voices.txt"));
    this.rulers = Set.copyOf(rules.words("outcomes/grammar/rulers.txt"));
  }

  /** Adds the sides that a named party stands for. */
  void add(Story story, Party party, Set<Party> sides) {
    switch (party.getType()) {
      case "COUNTRY" -> sides.add(party);
      case "ORG" -> organisation(story, party, sides);
      default -> person(story, party, sides);
    }
  }

  /** The principals of a story: its states where it has two or more, else its organisations too. */
  Set<Party> all(Story story) {
    Set<Party> states = new LinkedHashSet<>();
    Set<Party> organisations = new LinkedHashSet<>();
    for (Party party : story.parties()) {
      if (party.getIsPrincipal() && !party.getType().equals("PERSON")) {
        (party.getType().equals("COUNTRY") ? states : organisations).add(party);
      }
    }
    Set<Party> sides = states.size() >= 2 || organisations.isEmpty() ? states : organisations;
    Set<Party> first = new LinkedHashSet<>();
    sides.stream().limit(MOST_PRINCIPALS).forEach(first::add);
    return first;
  }

  /** A ministry is its state's voice; a chamber acts for itself and for its state. */
  private void organisation(Story story, Party party, Set<Party> sides) {
    @Nullable Party state = stateOf(story, party);
    boolean voice = hasWord(party.getName(), voices);
    if (state == null || !voice) {
      sides.add(party);
    }
    boolean chamber =
        "LEG".equals(party.getRole())
            && !party.getName().toLowerCase(java.util.Locale.ROOT).contains("committee");
    if (state != null && (voice || chamber)) {
      sides.add(state);
    }
  }

  /** Between states a person stands for one; at home a head of state or government acts too. */
  private void person(Story story, Party party, Set<Party> sides) {
    @Nullable Party state = stateOf(story, party);
    @Nullable Party organisation = organisationOf(story, party);
    if (organisation != null) {
      sides.add(organisation);
    } else if (state != null && (isBetweenStates(story) || !isPolitician(party))) {
      sides.add(state);
    } else {
      sides.add(party);
      if (state != null && hasWord(String.valueOf(party.getTitle()), rulers)) {
        sides.add(state);
      }
    }
  }

  private static boolean isPolitician(Party person) {
    return person.getTitle() != null
        || "GOV".equals(person.getRole())
        || "LEG".equals(person.getRole())
        || "OPP".equals(person.getRole());
  }

  private static boolean isBetweenStates(Story story) {
    return story.parties().stream()
            .filter(p -> p.getType().equals("COUNTRY") && p.getIsPrincipal())
            .count()
        >= 2;
  }

  private static boolean hasWord(String name, Set<String> words) {
    for (String word : name.split("[ ;,]+")) {
      if (words.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Party stateOf(Story story, Party party) {
    for (Party other : story.parties()) {
      if (other.getType().equals("COUNTRY")
          && party.getCountry() != null
          && party.getCountry().equals(other.getCountry())) {
        return other;
      }
    }
    return null;
  }

  private static @Nullable Party organisationOf(Story story, Party person) {
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
