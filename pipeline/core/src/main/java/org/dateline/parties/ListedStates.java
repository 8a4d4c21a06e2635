package org.dateline.parties;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Deals out the states of "the Greek, Cypriot and French ministers, A, B and C" to the people, in
 * order.
 */
final class ListedStates {
  private final TaggedTokens m;
  private final List<NameMention> names;
  private final Map<Integer, NameMention> byFirst = new HashMap<>();
  private final Map<Integer, NameMention> byEnd = new HashMap<>();

  ListedStates(TaggedTokens m, List<NameMention> names) {
    this.m = m;
    this.names = names;
  }

  /** Sets country, title and role of each person in such a list; others are left as they are. */
  void fill() {
    for (NameMention name : names) {
      if (name.kind == NameMention.Kind.COUNTRY && name.form == Countries.Form.ADJECTIVE) {
        int plural = plural(name.end);
        if (plural >= 0) {
          index();
          list(name, plural);
        }
      }
    }
  }

  /** Few articles have such a list: the index is made for these alone. */
  private void index() {
    for (NameMention name : byFirst.isEmpty() ? names : List.<NameMention>of()) {
      byFirst.put(name.first, name);
      byEnd.put(name.end, name);
    }
  }

  private void list(NameMention last, int plural) {
    List<NameMention> states = before(last);
    List<NameMention> people = states.size() < 2 ? List.of() : after(plural + 1);
    if (people.size() > 1 && people.size() == states.size()) {
      deal(states, people, title(last.end, plural + 1));
    }
  }

  /** The plural title that follows an adjective, after three words at most; -1 for none. */
  private int plural(int at) {
    for (int i = at; i < at + 4; i++) {
      if (m.has(i, WordFlags.TITLE) && m.lower(i).endsWith("s")) {
        return i;
      }
      if (!m.has(i, WordFlags.TITLE | WordFlags.TITLE_MODIFIER | WordFlags.COMMON)) {
        return -1;
      }
    }
    return -1;
  }

  private String title(int from, int to) {
    String words = m.words(from, to);
    return words.substring(0, words.length() - 1);
  }

  private List<NameMention> before(NameMention last) {
    List<NameMention> states = new ArrayList<>(List.of(last));
    NameMention next = byEnd.get(link(last.first - 1, -1));
    while (next != null && next.kind == NameMention.Kind.COUNTRY && next.codes.size() == 1) {
      states.add(0, next);
      next = byEnd.get(link(next.first - 1, -1));
    }
    return states;
  }

  private List<NameMention> after(int at) {
    List<NameMention> people = new ArrayList<>();
    NameMention next = byFirst.get(m.is(at, ",") ? at + 1 : at);
    while (next != null && next.kind == NameMention.Kind.PERSON) {
      people.add(next);
      next = byFirst.get(link(next.end, 1));
    }
    return people;
  }

  /** The token beyond a comma, "and" or both; for steps to the left, the token after that. */
  private int link(int at, int step) {
    int i = at;
    while (m.is(i, ",") || m.is(i, "and")) {
      i += step;
    }
    return i == at ? -1 : step > 0 ? i : i + 1;
  }

  private static void deal(List<NameMention> states, List<NameMention> people, String title) {
    for (int i = 0; i < people.size(); i++) {
      PartyCandidate person = people.get(i).actor;
      if (person != null && person.country == null) {
        person.country = states.get(i).codes.get(0);
        person.titles.add(title);
        person.role = "GOV";
      }
    }
  }
}
