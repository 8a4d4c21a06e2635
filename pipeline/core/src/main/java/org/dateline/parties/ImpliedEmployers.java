package org.dateline.parties;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the organisation that a person's words point to without naming it: "the union's leader".
 */
final class ImpliedEmployers {
  private static final Map<String, Set<String>> SECTORS =
      Map.of(
          "company", Set.of("BUS"),
          "firm", Set.of("BUS"),
          "bank", Set.of("BUS"),
          "union", Set.of("LAB"),
          "local", Set.of("LAB"),
          "party", Set.of("OPP"),
          "federation", Set.of("LAB", "NGO"));
  private final TaggedTokens m;
  private final List<NameMention> names;
  private final Map<Integer, NameMention> byFirst;
  private final Map<Integer, NameMention> byEnd;

  /**
   * @param byFirst names by their first token
   * @param byEnd names by the token after their last
   */
  ImpliedEmployers(
      TaggedTokens m,
      List<NameMention> names,
      Map<Integer, NameMention> byFirst,
      Map<Integer, NameMention> byEnd) {
    this.m = m;
    this.names = names;
    this.byFirst = byFirst;
    this.byEnd = byEnd;
  }

  /** "X of the Port Authority", "Y from Norvale Steel", "Norvale's X". */
  void beside(PartyCandidate person, NameMention name) {
    if (m.is(name.end, "of") || m.is(name.end, "from") || m.is(name.end, "at")) {
      int at = m.isLower(name.end + 1, "the") ? name.end + 2 : name.end + 1;
      take(person, byFirst.get(at));
    }
    if (m.possessive(name.first - 1)) {
      take(person, byEnd.get(name.first - 1));
    }
  }

  /** "Federation president X", "union leader X": the body of that kind that was named last. */
  void coreferent(PartyCandidate person, TitleSpan title) {
    for (int i = title.first() - 1; i < title.headEnd() - 1; i++) {
      if (person.affiliated == null && (noun(i) || m.isLower(i, "local"))) {
        own(person, last(m.lower(i), title.first()));
      }
    }
  }

  private boolean noun(int at) {
    return m.has(at, WordFlags.ORG_HEAD | WordFlags.GROUP_NOUN);
  }

  private @Nullable NameMention last(String noun, int before) {
    NameMention found = null;
    for (NameMention name : names) {
      if (name.kind == NameMention.Kind.ORG && name.end <= before && isA(name, noun)) {
        found = name;
      }
    }
    return found;
  }

  private static boolean isA(NameMention name, String noun) {
    PartyCandidate actor = name.actor;
    if (actor == null || name.length() < 2) {
      return false;
    }
    String words = " " + actor.name.toLowerCase(Locale.ROOT) + " ";
    return words.contains(" " + noun + " ")
        || SECTORS.getOrDefault(noun, Set.of()).contains(actor.role);
  }

  /** Makes an organisation the person's own, unless it has one. */
  static void take(PartyCandidate person, @Nullable NameMention org) {
    if (org == null || org.kind != NameMention.Kind.ORG || org.actor == null) {
      return;
    }
    org.affiliation = true;
    own(person, org);
  }

  private static void own(PartyCandidate person, @Nullable NameMention org) {
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
