package org.dateline.parties;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.rules.Row;
import org.dateline.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/** Tells the PLOVER sector of organisations and states, from the list or from their names. */
final class OrgRoles {

  private record Sector(String role, int rank) {}

  private final Set<String> worldWords;
  private final Set<String> worldBodies;
  private final Map<String, Sector> byWord = new HashMap<>();

  OrgRoles(RuleSet rules) {
    this.worldWords = Set.copyOf(rules.words("parties/world_words.txt"));
    this.worldBodies = Set.copyOf(rules.words("parties/world_bodies.txt"));
    for (Row row : rules.rows("parties/org_roles.tsv", 2)) {
      byWord.putIfAbsent(row.cell(0), new Sector(row.cell(1), byWord.size()));
    }
  }

  /** Fills in the role of a state or organisation. */
  void fill(PartyCandidate actor, TaggedTokens m) {
    if (actor.kind == NameMention.Kind.COUNTRY) {
      actor.role = "GOV";
    } else if (actor.kind == NameMention.Kind.ORG) {
      actor.role =
          actor.known != null ? actor.known.role() : post(actor) ? "BUS" : byName(actor.name);
      if (actor.known == null && actor.role.equals("BUS")) {
        beside(actor, m);
      }
    }
  }

  /** "the ruling PAIGC party": the noun beside a name tells the sector. */
  private void beside(PartyCandidate actor, TaggedTokens m) {
    for (NameMention name : actor.names) {
      for (int at : new int[] {name.end, name.first - 1}) {
        String role = m.has(at, WordFlags.GROUP_NOUN) && !m.cap(at) ? ofWord(m.lower(at)) : null;
        if (role != null) {
          actor.role = role;
          return;
        }
      }
    }
  }

  /** Sector that a word in a name or title tells; null where it tells none. */
  @Nullable String ofWord(String lower) {
    Sector sector = byWord.get(lower);
    return sector == null ? null : sector.role();
  }

  /** "Canada Post" is no newspaper. */
  private static boolean post(PartyCandidate org) {
    boolean state = org.names.get(0).rule.equals("org_branded");
    return state && org.name.toLowerCase(Locale.ROOT).endsWith(" post");
  }

  private String byName(String name) {
    boolean world = false;
    boolean body = false;
    Sector best = null;
    for (String word : name.toLowerCase(Locale.ROOT).replace(".", "").split(" ")) {
      world |= worldWords.contains(word);
      body |= worldBodies.contains(word);
      Sector sector = byWord.get(word);
      if (sector != null && (best == null || sector.rank() < best.rank())) {
        best = sector;
      }
    }
    return world && body ? "IGO" : best == null ? "BUS" : best.role();
  }
}
