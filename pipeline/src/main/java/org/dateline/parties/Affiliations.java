package org.dateline.parties;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the organisation that a person's words point to without naming it: "the union's leader".
 */
final class Affiliations {
  private static final Map<String, Set<String>> SECTORS =
      Map.of(
          "company", Set.of("BUS"),
          "firm", Set.of("BUS"),
          "bank", Set.of("BUS"),
          "union", Set.of("LAB"),
          "local", Set.of("LAB"),
          "party", Set.of("OPP"),
          "federation", Set.of("LAB", "NGO"));
  private final Marked m;
  private final List<Name> names;
  private final Map<Integer, Name> byFirst;
  private final Map<Integer, Name> byEnd;

  /**
   * @param byFirst names by their first token
   * @param byEnd names by the token after their last
   */
  Affiliations(Marked m, List<Name> names, Map<Integer, Name> byFirst, Map<Integer, Name> byEnd) {
    this.m = m;
    this.names = names;
    this.byFirst = byFirst;
    this.byEnd = byEnd;
  }

  /** "X of the Port Authority", "Y from Norvale Steel", "Norvale's X". */
  void beside(Actor person, Name name) {
    if (m.is(name.end, "of") || m.is(name.end, "from") || m.is(name.end, "at")) {
      int at = m.isLower(name.end + 1, "the") ? name.end + 2 : name.end + 1;
      take(person, byFirst.get(at));
    }
    if (m.possessive(name.first - 1)) {
      take(person, byEnd.get(name.first - 1));
    }
  }

  /** "Federation president X", "union leader X": the body of that kind that was named last. */
  void coreferent(Actor person, TitleSpan title) {
    for (int i = title.first() - 1; i < title.headEnd() - 1; i++) {
      if (person.affiliated == null && (noun(i) || m.isLower(i, "local"))) {
        own(person, last(m.lower(i), title.first()));
      }
    }
  }

  private boolean noun(int at) {
    return m.has(at, WordFlags.ORG_HEAD | WordFlags.GROUP_NOUN);
  }

  private @Nullable Name last(String noun, int before) {
    Name found = null;
    for (Name name : names) {
      if (name.kind == Name.Kind.ORG && name.end <= before && isA(name, noun)) {
        found = name;
      }
    }
    return found;
  }

  private static boolean isA(Name name, String noun) {
    Actor actor = name.actor;
    if (actor == null || name.length() < 2) {
      return false;
    }
    String words = " " + actor.name.toLowerCase(Locale.ROOT) + " ";
    return words.contains(" " + noun + " ")
        || SECTORS.getOrDefault(noun, Set.of()).contains(actor.role);
  }

  /** Makes an organisation the person's own, unless it has one. */
  static void take(Actor person, @Nullable Name org) {
    if (org == null || org.kind != Name.Kind.ORG || org.actor == null) {
      return;
    }
    org.affiliation = true;
    own(person, org);
  }

  private static void own(Actor person, @Nullable Name org) {
    if (org == null || org.actor == null) {
      return;
    }
    if (person.affiliation == null) {
      person.affiliation = org.actor.name;
      person.affiliated = org.actor;
    }
    if (person.country == null) {
      person.country = org.actor.country;
    }
  }
}
