package org.dateline.parties;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.parties.NameMention.Kind;

/**
 * Assigns the states of "the Greek, Cypriot and French ministers, A, B and C" to the people, in the
 * same order.
 */
final class ListedStates {
  /** Number of tokens between the last adjective and the plural title. */
  private static final int TITLE_DISTANCE = 4;

  private final TaggedTokens tokens;
  private final List<NameMention> names;
  private final Map<Integer, NameMention> byFirst = new HashMap<>();
  private final Map<Integer, NameMention> byEnd = new HashMap<>();

  ListedStates(TaggedTokens tokens, List<NameMention> names) {
    this.tokens = tokens;
    this.names = names;
  }

  /**
   * Sets state, title and sector of the people in such lists.
   *
   * @param people the people of the article, by their mentions
   */
  void assign(Map<NameMention, AffiliatedParty.Builder> people) {
    for (NameMention name : names) {
      if (name.kind == Kind.COUNTRY && name.form == Countries.Form.ADJECTIVE) {
        int title = pluralTitle(name.end);
        if (title >= 0) {
          index();
          assignList(name, title, people);
        }
      }
    }
  }

  /** Few articles contain such a list, so the index is built only for these. */
  private void index() {
    if (byFirst.isEmpty()) {
      for (NameMention name : names) {
        byFirst.put(name.first, name);
        byEnd.put(name.end, name);
      }
    }
  }

  /** The plural title after an adjective, at most three words later; -1 for none. */
  private int pluralTitle(int at) {
    long between = WordClasses.TITLE | WordClasses.TITLE_MODIFIER | WordClasses.COMMON;
    for (int i = at; i < at + TITLE_DISTANCE; i++) {
      if (tokens.has(i, WordClasses.TITLE) && tokens.lower(i).endsWith("s")) {
        return i;
      }
      if (!tokens.has(i, between)) {
        return -1;
      }
    }
    return -1;
  }

  private void assignList(
      NameMention lastState, int title, Map<NameMention, AffiliatedParty.Builder> people) {
    List<NameMention> states = statesUpTo(lastState);
    List<NameMention> listed = states.size() < 2 ? List.of() : peopleFrom(title + 1);
    if (listed.size() < 2 || listed.size() != states.size()) {
      return;
    }
    String plural = tokens.words(lastState.end, title + 1);
    String singular = plural.substring(0, plural.length() - 1);
    for (int i = 0; i < listed.size(); i++) {
      AffiliatedParty.Builder person = people.get(listed.get(i));
      if (person != null && person.country() == null) {
        person.country(
            states.get(i).codes.get(0),
            CountrySource.NAMED,
            "list of states before a list of people");
        person.title(singular);
        person.role("GOV");
      }
    }
  }

  private List<NameMention> statesUpTo(NameMention last) {
    List<NameMention> states = new ArrayList<>(List.of(last));
    NameMention next = byEnd.get(endBeforeLink(last.first - 1));
    while (next != null && next.kind == Kind.COUNTRY && next.hasOneCode()) {
      states.add(0, next);
      next = byEnd.get(endBeforeLink(next.first - 1));
    }
    return states;
  }

  private List<NameMention> peopleFrom(int at) {
    List<NameMention> people = new ArrayList<>();
    NameMention next = byFirst.get(tokens.is(at, ",") ? at + 1 : at);
    while (next != null && next.kind == Kind.PERSON) {
      people.add(next);
      next = byFirst.get(afterLink(next.end));
    }
    return people;
  }

  private boolean isLink(int at) {
    return tokens.is(at, ",") || tokens.is(at, "and");
  }

  /** The token after a comma, "and" or both; -1 if there is no link. */
  private int afterLink(int at) {
    int i = at;
    while (isLink(i)) {
      i++;
    }
    return i == at ? -1 : i;
  }

  /** The end of the name before a comma, "and" or both; -1 if there is no link. */
  private int endBeforeLink(int at) {
    int i = at;
    while (isLink(i)) {
      i--;
    }
    return i == at ? -1 : i + 1;
  }
}
